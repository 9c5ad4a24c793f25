// SPDX-License-Identifier: GPL-3.0-or-later
// The requests that both services receive, as they come.
import { get } from './api.js';
import { el } from './dom.js';

const kept = 300;

function statusText(request) {
    return request.status === 0 ? 'no answer' : String(request.status);
}

function row(request) {
    const bad = request.status === 0 || request.status >= 400;
    return el('tr', { class: request.faulted ? 'faulted' : null },
        el('td', { class: 'mono' }, request.at.slice(11, 23)),
        el('td', {}, el('span', { class: `dot ${request.side}` }), request.side === 'salesforce' ? 'Salesforce' : 'Startdeliver'),
        el('td', { class: 'mono' }, request.method),
        el('td', { class: 'mono target', title: request.target }, request.target),
        el('td', {}, `${request.kind} ${request.object}`.trim()),
        el('td', { class: bad ? 'mono bad' : 'mono' }, statusText(request), request.faulted ? ' ⚡ misbehaved' : ''),
        el('td', { class: 'mono number' }, String(request.bytesOut)));
}

export class LogView {
    constructor(element, count) {
        this.last = 0;
        this.count = count;
        this.rows = el('tbody', {});
        const heads = ['Time (UTC)', 'Service', 'Method', 'Address', 'What', 'Status', 'Bytes'];
        this.scroll = el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Request log' },
            el('table', {}, el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))), this.rows));
        this.empty = el('p', { class: 'quiet none' }, 'No requests yet. Point a client at the addresses above.');
        element.append(this.scroll, this.empty);
    }

    /** `visible`: the rest is fetched when it is. */
    async refresh() {
        const { requests } = await get(`/api/requests?after=${this.last}`);
        if (requests.length === 0)
            return;
        this.last = requests.at(-1).number;
        this.rows.prepend(...requests.map(row).reverse());
        while (this.rows.childElementCount > kept)
            this.rows.lastElementChild.remove();
        this.empty.hidden = true;
        this.count.textContent = `${this.last} requests`;
    }
}
