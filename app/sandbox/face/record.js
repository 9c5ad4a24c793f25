// SPDX-License-Identifier: GPL-3.0-or-later
// One record: its fields, what belongs to it, and what can be done with it.
import { get, recordPath, send } from './api.js';
import { askMerge, askRemove, askText } from './dialogs.js';
import { alertText, button, clearAlert, el, refill } from './dom.js';
import { changes, edited, isBlank, markRefused, name, readAll, shown } from './fields.js';

export class RecordView {
    /** `open(stub)` shows a record on its side, `back()` the list. */
    constructor(side, open, back) {
        Object.assign(this, { side, open, back, data: null, editing: null, all: false, filter: '' });
        this.body = el('div', { class: 'fields', tabindex: '-1' });
        this.problem = el('p', { class: 'problem', role: 'alert' });
        this.head = el('div', { class: 'head' });
        this.element = el('article', { class: 'record', hidden: true, 'aria-label': 'Record' }, this.head, this.body);
    }

    async show(object, id) {
        if (this.object !== object || this.id !== id)
            Object.assign(this, { editing: null, filter: '', drawn: '' });
        Object.assign(this, { object, id });
        await this.refresh();
    }

    close() {
        Object.assign(this, { object: null, id: null, data: null, editing: null, drawn: '' });
        this.element.hidden = true;
    }

    async refresh() {
        const { object, id } = this;
        if (!object)
            return;
        let data;
        try {
            data = await get(recordPath(this.side, object, id));
        } catch (error) {
            data = { gone: error.message, object, id, title: id, acts: [], fields: [], related: [], counterparts: [] };
        }
        if (object !== this.object || id !== this.id)
            return;
        const text = JSON.stringify(data);
        if (text === this.drawn)
            return;
        const elsewhere = this.editing && this.drawn;
        Object.assign(this, { data, drawn: text });
        this.draw(elsewhere);
    }

    draw(elsewhere = false) {
        this.element.hidden = false;
        this.drawHead(elsewhere);
        if (this.editing && elsewhere)
            return; // what a person is typing is not taken away
        if (this.editing)
            this.drawEditor();
        else
            this.drawFields();
    }

    drawHead(elsewhere) {
        const { data } = this;
        const links = (data.counterparts ?? []).map(stub => button(`⇄ ${stub.object} ${stub.title}`, () => this.open(stub),
            { class: 'link partner', title: `${stub.object} ${stub.id}`, 'data-key': `partner-${stub.id}` }));
        refill(this.head,
            el('div', { class: 'titlebar' },
                button('← List', this.back, { class: 'back', 'data-key': 'back' }),
                el('h3', { class: data.deleted || data.gone ? 'deleted' : null }, data.title)),
            el('p', { class: 'quiet mono ids' }, `${data.object} ${data.id}`, data.deleted ? ' · in the recycle bin' : '',
                elsewhere ? ' · changed meanwhile' : ''),
            data.gone ? el('p', { class: 'problem' }, data.gone) : null,
            links.length ? el('p', { class: 'partners' }, links) : null,
            ...(this.editing ? [this.editorButtons(), this.problem] : [this.acts()]));
    }

    acts() {
        const acts = {
            edit: ['Edit', () => this.edit()],
            complete: ['Complete', () => this.act('complete')],
            note: ['Note', () => askText('note', this.data, body => this.act('note', body, true))],
            comment: ['Comment', () => askText('comment', this.data, body => this.act('comment', body, true))],
            merge: ['Merge…', () => askMerge(this.data, loser => this.act('merge', { loser }, true))],
            remove: ['Delete', () => askRemove(this.data, () => this.remove())],
            undelete: ['Undelete', () => this.act('undelete')],
        };
        const buttons = Object.keys(acts).filter(act => this.data.acts.includes(act))
            .map(act => button(acts[act][0], acts[act][1], { class: act === 'remove' ? 'danger' : null, 'data-key': `act-${act}` }));
        return buttons.length ? el('div', { class: 'acts' }, buttons) : null;
    }

    async act(act, body = {}, throws = false) {
        clearAlert();
        try {
            await send('POST', recordPath(this.side, this.object, this.id, act), body);
            await this.refresh();
        } catch (error) {
            if (throws)
                throw error;
            alertText(error.message);
        }
    }

    async remove() {
        await send('DELETE', recordPath(this.side, this.object, this.id));
        await this.refresh();
    }

    visible(field) {
        const wanted = this.filter.toLowerCase();
        if (wanted)
            return `${field.label} ${field.name}`.toLowerCase().includes(wanted);
        return this.all || !isBlank(field);
    }

    fieldFilter(redraw) {
        const input = el('input', { type: 'search', value: this.filter, 'aria-label': 'Find a field', title: 'Find a field',
            autocomplete: 'off', 'data-key': 'filter' });
        input.addEventListener('input', () => {
            this.filter = input.value;
            redraw();
        });
        return input;
    }

    drawFields() {
        const fields = el('dl', {});
        const fill = () => {
            const rows = this.data.fields.filter(field => this.visible(field));
            fields.replaceChildren(...rows.map(field => el('div', { class: field.system ? 'row system' : 'row' },
                name(field), shown(field, this.open))));
        };
        const blank = this.data.fields.filter(isBlank).length;
        const all = el('label', { class: 'check' }, el('input', { type: 'checkbox', checked: this.all, 'data-key': 'all',
            onchange: event => { this.all = event.target.checked; fill(); } }), `${blank} empty fields`);
        const tools = this.data.fields.length
            ? el('div', { class: 'fieldtools' }, el('span', { class: 'quiet' }, 'Find a field'), this.fieldFilter(fill), all) : null;
        fill();
        refill(this.body, tools, fields, this.data.related.map(list => this.related(list)));
    }

    related(list) {
        const more = list.count > list.records.length ? ` of ${list.count}` : '';
        return el('section', { class: 'related' },
            el('h4', {}, list.label, el('span', { class: 'quiet' }, ` ${list.records.length}${more} · ${list.via}`)),
            el('ul', {}, list.records.map(stub => el('li', {}, button(stub.title, () => this.open(stub),
                { class: 'link', 'data-key': `related-${stub.object}-${stub.id}-${list.via}` }),
            el('span', { class: 'quiet' }, stub.detail === this.data.title ? '' : stub.detail)))));
    }

    edit() {
        this.editing = this.data.fields.filter(field => field.writable);
        this.problem.textContent = '';
        this.draw();
        this.form.querySelector('input, select, textarea')?.focus();
    }

    editorButtons() {
        return el('div', { class: 'acts' },
            el('button', { type: 'submit', form: `form-${this.side}`, class: 'primary', 'data-key': 'save' }, 'Save'),
            button('Cancel', () => this.stopEditing(), { 'data-key': 'cancel' }));
    }

    drawEditor() {
        const filled = field => (isBlank(field) ? 1 : 0);
        const fields = [...this.editing].sort((a, b) => filled(a) - filled(b));
        this.form = el('form', { id: `form-${this.side}`, class: 'editor', novalidate: true }, fields.map(edited));
        const sieve = () => {
            for (const row of this.form.children) {
                const text = `${row.textContent} ${row.dataset.field ?? row.querySelector('[data-field]')?.dataset.field}`;
                row.hidden = this.filter !== '' && !text.toLowerCase().includes(this.filter.toLowerCase());
            }
        };
        this.form.addEventListener('submit', event => {
            event.preventDefault();
            this.save();
        });
        this.before = readAll(this.form, this.editing);
        refill(this.body, el('div', { class: 'fieldtools' }, el('span', { class: 'quiet' }, 'Find a field'), this.fieldFilter(sieve)), this.form);
        this.body.scrollTop = 0;
        sieve();
    }

    async save() {
        this.problem.textContent = '';
        markRefused(this.form);
        try {
            const fields = changes(this.form, this.editing, this.before);
            if (Object.keys(fields).length)
                await send('PATCH', recordPath(this.side, this.object, this.id), { fields });
            await this.stopEditing();
        } catch (error) {
            this.problem.textContent = error.message;
            markRefused(this.form, error.fields);
        }
    }

    async stopEditing() {
        Object.assign(this, { editing: null, drawn: '', filter: '' });
        await this.refresh();
        this.head.querySelector('[data-key="act-edit"]')?.focus();
    }
}
