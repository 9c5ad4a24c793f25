// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is asked before something is done. Native dialogs: Escape leaves, the focus stays inside.
import { get, recordPath } from './api.js';
import { button, el, labelled } from './dom.js';
import { changes, edited, markRefused, readAll } from './fields.js';

/** Shows the dialog; `done` gets the form and throws where it is refused, which is said inside. */
function ask(title, word, content, done, dangerous = false) {
    const problem = el('p', { class: 'problem', role: 'alert' });
    const confirm = el('button', { type: 'submit', class: dangerous ? 'danger' : 'primary' }, word);
    const form = el('form', { novalidate: true }, el('h2', {}, title), el('div', { class: 'content' }, content), problem,
        el('div', { class: 'buttons' }, button('Cancel', () => dialog.close()), confirm));
    const dialog = el('dialog', { 'aria-label': title, onclose: () => dialog.remove() }, form);
    form.addEventListener('submit', async event => {
        event.preventDefault();
        problem.textContent = '';
        confirm.disabled = true;
        try {
            await done(form);
            dialog.close();
        } catch (error) {
            problem.textContent = error.message;
            markRefused(form, error.fields);
        }
        confirm.disabled = false;
    });
    document.body.append(dialog);
    dialog.showModal();
    return form;
}

export function askRemove(record, remove) {
    ask(`Delete ${record.title}?`, 'Delete', el('p', {}, `${record.object} ${record.id} goes away for everybody.`),
        remove, true);
}

export function askText(what, record, write) {
    const title = what === 'note' ? labelled('Title', el('input', { type: 'text', name: 'title', autocomplete: 'off' })) : null;
    const text = labelled(what === 'note' ? 'Note' : 'Comment', el('textarea', { name: 'text', rows: 6 }));
    const heading = what === 'note' ? `Write a note on ${record.title}` : `Comment on ${record.title}`;
    ask(heading, 'Write', [title, text], form =>
        write({ title: form.elements.title?.value ?? '', text: form.elements.text.value }));
}

export async function askCreate(side, object, create) {
    const { fields } = await get(recordPath(side, object, 'new'));
    const ordered = [...fields.filter(field => field.required), ...fields.filter(field => !field.required)];
    let before = {};
    const form = ask(`New ${object}`, 'Create', el('div', { class: 'editor' }, ordered.map(edited)),
        shown => create(changes(shown, ordered, before)));
    before = readAll(form, ordered);
}

function loserChoice(stub) {
    return el('label', { class: 'check' }, el('input', { type: 'radio', name: 'loser', value: stub.id }),
        el('span', {}, stub.title, ' ', el('span', { class: 'quiet mono' }, stub.id)));
}

export function askMerge(record, merge) {
    const found = el('div', { class: 'found' });
    const search = el('input', { type: 'search', autocomplete: 'off' });
    const list = async () => {
        const query = new URLSearchParams({ search: search.value });
        const { records } = await get(`${recordPath(record.side, record.object)}?${query}`);
        found.replaceChildren(...records.filter(stub => stub.id !== record.id && !stub.deleted).slice(0, 12).map(loserChoice));
    };
    search.addEventListener('input', list);
    ask(`Merge into ${record.title}`, 'Merge', [
        el('p', {}, 'The record that is chosen here goes away; what belonged to it belongs to this one then.'),
        labelled('Search', search), el('fieldset', {}, el('legend', {}, 'Goes away'), found),
    ], form => {
        const loser = form.elements.loser;
        const id = loser instanceof RadioNodeList ? loser.value : (loser?.checked ? loser.value : '');
        if (!id)
            throw new Error('Choose the record that goes away.');
        return merge(id);
    }, true);
    list();
}
