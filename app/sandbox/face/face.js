// SPDX-License-Identifier: GPL-3.0-or-later
// Both services side by side: composes the columns, the log and the menu, and keeps them fresh.
import { get, watch } from './api.js';
import { alertText } from './dom.js';
import { LogView } from './log.js';
import { SideView } from './side.js';
import { TroubleView } from './trouble.js';

const byId = id => document.getElementById(id);
const sides = {};

/** The open records stand in the address, so that a reload or a second browser finds them again. */
function fromAddress() {
    const parts = new URLSearchParams(location.hash.slice(1));
    const of = side => (parts.get(side) ?? '').split('/');
    return { salesforce: of('salesforce'), startdeliver: of('startdeliver') };
}

function toAddress() {
    const parts = Object.values(sides).filter(view => view.object)
        .map(view => `${view.side}=${encodeURIComponent(view.object)}${view.record.id ? `/${encodeURIComponent(view.record.id)}` : ''}`);
    history.replaceState(null, '', `#${parts.join('&')}`);
}

/** On a narrow screen one part is seen at a time. */
function show(view) {
    document.body.dataset.view = view;
    for (const button of document.querySelectorAll('.views button'))
        button.setAttribute('aria-pressed', String(button.dataset.view === view));
    if (view === 'requests' || view === 'trouble')
        showPane(view);
}

function showPane(pane) {
    for (const name of ['requests', 'trouble']) {
        byId(name).hidden = name !== pane;
        byId(`show-${name}`).setAttribute('aria-pressed', String(name === pane));
    }
    fold(false);
}

function fold(folded) {
    byId('dock').classList.toggle('folded', folded);
    byId('hide-dock').setAttribute('aria-expanded', String(!folded));
    byId('hide-dock').textContent = folded ? 'Show' : 'Hide';
}

async function open(stub) {
    await sides[stub.side].open(stub.object, stub.id);
    show(stub.side);
    const other = sides[stub.side === 'salesforce' ? 'startdeliver' : 'salesforce'];
    const partner = (sides[stub.side].record.data?.counterparts ?? []).find(one => !one.deleted);
    if (byId('follow').checked && partner && !other.record.editing)
        await other.open(partner.object, partner.id);
}

function live(connected) {
    byId('live').textContent = connected ? 'Live' : 'Not connected';
    byId('live').classList.toggle('lost', !connected);
}

async function begin() {
    const start = await get('/api/start');
    const wanted = fromAddress();
    const hooks = { open, changed: toAddress };
    sides.salesforce = new SideView(byId('salesforce'), 'salesforce', 'Salesforce', hooks);
    sides.startdeliver = new SideView(byId('startdeliver'), 'startdeliver', 'Startdeliver', hooks);
    const log = new LogView(byId('requests'), byId('log-count'));
    for (const button of document.querySelectorAll('.views button'))
        button.addEventListener('click', () => show(button.dataset.view));
    byId('show-requests').addEventListener('click', () => showPane('requests'));
    byId('show-trouble').addEventListener('click', () => showPane('trouble'));
    byId('hide-dock').addEventListener('click', () => fold(!byId('dock').classList.contains('folded')));
    show('salesforce');
    await Promise.all(Object.values(sides).map(view => view.begin(start[view.side], ...wanted[view.side].map(decodeURIComponent))));
    await Promise.all([log.refresh(), new TroubleView(byId('trouble')).begin()]);
    live(true);
    document.body.dataset.ready = 'true';
    await watch(start.revision, () => Promise.all([log.refresh(), ...Object.values(sides).map(view => view.refresh())]), live);
}

begin().catch(error => {
    live(false);
    alertText(error.message);
});
