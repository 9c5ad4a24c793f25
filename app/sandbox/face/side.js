// SPDX-License-Identifier: GPL-3.0-or-later
// One service's column: the choice of object, search, list, and the record that is open.
import { get, recordPath, send } from './api.js';
import { askCreate } from './dialogs.js';
import { alertText, arrowKeys, button, el, labelled, oneTabStop, refill, shortTime } from './dom.js';
import { RecordView } from './record.js';

const pageSize = 40;

export class SideView {
    /** `opened(stub, byPerson)` is told of every record that is opened here, `changed()` of every move. */
    constructor(element, side, title, hooks) {
        Object.assign(this, { element, side, hooks, offset: 0, object: null, stamps: new Map(), asked: 0 });
        this.choice = el('select', { onchange: () => this.choose(this.choice.value) });
        this.search = el('input', { type: 'search', autocomplete: 'off', oninput: () => this.searchLater() });
        this.bin = el('input', { type: 'checkbox', onchange: () => this.first() });
        this.binLabel = el('label', { class: 'check' }, this.bin, 'Recycle bin');
        this.make = button('New', () => this.create());
        this.list = el('ul', { class: 'list', 'aria-label': `${title} records` });
        this.pager = el('div', { class: 'pager' });
        arrowKeys(this.list);
        this.record = new RecordView(side, stub => hooks.open(stub), () => this.closeRecord());
        element.append(
            el('div', { class: 'bar' }, el('h2', {}, title), el('code', { class: 'quiet address' })),
            el('div', { class: 'tools' }, labelled('Object', this.choice), labelled('Search', this.search), this.binLabel, this.make),
            el('div', { class: 'body' }, el('div', { class: 'browse' }, this.list, this.pager), this.record.element));
    }

    async begin(address, object, id) {
        this.element.querySelector('.address').textContent = address;
        await this.loadObjects();
        await this.choose(this.objects.some(one => one.name === object) ? object : this.preferred(), false);
        if (id)
            await this.open(this.object, id);
    }

    preferred() {
        const wanted = this.side === 'salesforce' ? 'Account' : 'customer';
        return this.objects.some(one => one.name === wanted) ? wanted : this.objects[0].name;
    }

    async loadObjects() {
        const { objects } = await get(`/api/${this.side}`);
        const text = JSON.stringify(objects);
        if (text === this.drawnObjects)
            return;
        Object.assign(this, { objects, drawnObjects: text });
        this.choice.replaceChildren(...objects.map(one => el('option', { value: one.name }, `${one.label} (${one.count})`)));
        if (this.object)
            this.choice.value = this.object;
    }

    async choose(object, close = true) {
        const known = this.objects.find(one => one.name === object);
        Object.assign(this, { object, offset: 0, drawn: '' });
        this.stamps.clear();
        this.choice.value = object;
        this.binLabel.hidden = !known?.bin;
        this.make.hidden = !known?.writable;
        if (close)
            this.closeRecord(false);
        await this.load();
        this.hooks.changed();
    }

    searchLater() {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.first(), 200);
    }

    first() {
        this.offset = 0;
        return this.load();
    }

    async load() {
        const number = ++this.asked;
        const query = new URLSearchParams({ search: this.search.value, offset: this.offset, deleted: this.bin.checked ? 1 : 0 });
        try {
            const page = await get(`${recordPath(this.side, this.object)}?${query}`);
            if (number === this.asked)
                this.draw(page);
        } catch (error) {
            alertText(error.message);
        }
    }

    draw(page) {
        const text = JSON.stringify(page) + this.record.id;
        if (text === this.drawn)
            return;
        this.drawn = text;
        const rows = page.records.map(stub => this.row(stub));
        refill(this.list, rows.length ? rows : el('li', { class: 'none' }, this.search.value ? 'Nothing found' : 'No records'));
        const items = [...this.list.querySelectorAll('button')];
        oneTabStop(items, items.find(item => item.getAttribute('aria-current')));
        const last = this.offset + page.records.length;
        const range = page.records.length ? `${this.offset + 1}–${last}` : '0';
        refill(this.pager,
            button('Newer', () => this.turn(-1), { disabled: this.offset === 0, 'data-key': 'newer' }),
            el('span', { class: 'quiet' }, this.search.value ? range : `${range} of ${page.total}`,
                page.searched ? ` (newest ${page.searched} looked at)` : ''),
            button('Older', () => this.turn(1), { disabled: !page.more, 'data-key': 'older' }));
    }

    row(stub) {
        const before = this.stamps.get(stub.id);
        const fresh = this.stamps.size > 0 && before !== stub.modified;
        this.stamps.set(stub.id, stub.modified);
        const partners = (stub.counterparts ?? []).filter(other => !other.deleted);
        const marker = partners.length
            ? el('span', { class: 'linked', title: `Linked: ${partners.map(p => `${p.object} ${p.id}`).join(', ')}` }, '⇄',
                el('span', { class: 'hidden' }, ' linked')) : el('span', { class: 'linked' });
        return el('li', {}, el('button', { type: 'button', 'data-key': stub.id, class: `item${fresh ? ' fresh' : ''}${stub.deleted ? ' deleted' : ''}`,
            'aria-current': stub.id === this.record.id ? 'true' : null, onclick: () => this.hooks.open(stub) },
        marker, el('span', { class: 'title' }, stub.title), el('span', { class: 'detail' }, stub.detail),
        el('span', { class: 'time' }, shortTime(stub.modified))));
    }

    turn(pages) {
        this.offset = Math.max(0, this.offset + pages * pageSize);
        this.stamps.clear();
        return this.load();
    }

    async open(object, id) {
        if (object !== this.object)
            await this.choose(object);
        this.element.classList.add('opened');
        await this.record.show(object, id);
        this.markCurrent();
        this.hooks.changed();
    }

    markCurrent() {
        for (const item of this.list.querySelectorAll('button')) {
            if (item.dataset.key === this.record.id)
                item.setAttribute('aria-current', 'true');
            else
                item.removeAttribute('aria-current');
        }
    }

    closeRecord(focus = true) {
        const id = this.record.id;
        this.record.close();
        this.element.classList.remove('opened');
        this.markCurrent();
        if (focus && id)
            (this.list.querySelector(`[data-key="${CSS.escape(id)}"]`) ?? this.choice).focus();
        this.hooks.changed();
    }

    async create() {
        const { object } = this;
        try {
            await askCreate(this.side, object, async fields => {
                const { id } = await send('POST', recordPath(this.side, object), { fields });
                this.hooks.open({ side: this.side, object, id, counterparts: [] });
            });
        } catch (error) {
            alertText(error.message);
        }
    }

    async refresh() {
        await Promise.all([this.loadObjects(), this.load(), this.record.refresh()]);
    }
}
