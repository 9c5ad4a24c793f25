// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a record: shown, edited, and read back from its input.
import { button, el, labelled } from './dom.js';

function isEmpty(value) {
    return value === null || value === undefined || value === '' || value === false
        || (Array.isArray(value) && value.length === 0);
}

export function isBlank(field) {
    return isEmpty(field.value);
}

function textOf(value) {
    if (value === null || value === undefined)
        return '';
    if (Array.isArray(value))
        return value.map(textOf).join(', ');
    if (typeof value === 'object') {
        const parts = Object.values(value).filter(part => part !== null && typeof part !== 'object');
        return parts.join(', ');
    }
    return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value);
}

function linkTo(stub, open) {
    return button(`${stub.title}`, () => open(stub),
        { class: 'link', title: `${stub.object} ${stub.id}`, 'data-key': `link-${stub.object}-${stub.id}` });
}

/** The value as text, or as buttons that open the records it names. */
export function shown(field, open) {
    const links = field.links ?? (field.link ? [field.link] : []);
    const quiet = links.length ? el('span', { class: 'quiet mono' }, textOf(field.value)) : null;
    return el('dd', { class: field.kind === 'long' ? 'long' : null },
        links.length ? links.map(stub => linkTo(stub, open)) : textOf(field.value), quiet);
}

export function name(field) {
    return el('dt', { title: field.name }, field.label,
        field.label === field.name ? null : el('span', { class: 'api' }, field.name));
}

function chosen(field) {
    if (Array.isArray(field.value))
        return field.value.map(String);
    return field.value ? String(field.value).split(';') : [];
}

function choices(field) {
    const set = new Set(chosen(field));
    const boxes = [...new Set([...(field.options ?? []), ...set])].map(option => el('label', { class: 'check' },
        el('input', { type: 'checkbox', value: option, checked: set.has(option) }), option));
    return el('fieldset', { class: 'choices', 'data-field': field.name }, el('legend', {}, field.label), boxes);
}

function choice(field) {
    const options = [...new Set(['', ...(field.options ?? []), field.value ?? ''])];
    const select = el('select', {}, options.map(option => el('option', { value: option }, option || '(none)')));
    select.value = field.value ?? '';
    return select;
}

function plainInput(field) {
    const type = { number: 'number', date: 'date' }[field.kind] ?? 'text';
    const value = field.kind === 'date' ? String(field.value ?? '').slice(0, 10) : textOf(field.value);
    return el('input', { type, value, step: type === 'number' ? 'any' : null, autocomplete: 'off',
        required: field.required });
}

function control(field) {
    if (field.kind === 'boolean')
        return el('input', { type: 'checkbox', checked: field.value === true });
    if (field.kind === 'choice')
        return choice(field);
    if (field.kind === 'long')
        return el('textarea', { rows: 3, value: textOf(field.value) });
    return plainInput(field);
}

/** A labelled input for the field. */
export function edited(field) {
    if (field.kind === 'choices')
        return choices(field);
    const input = control(field);
    input.dataset.field = field.name;
    return labelled(field.label + (field.required ? ' (required)' : ''), input, { class: `labelled ${field.kind}` });
}

function several(field, texts) {
    const kept = texts.map(text => text.trim()).filter(Boolean);
    return field.kind === 'reference' ? kept.map(Number) : kept;
}

function single(field, input) {
    if (field.kind === 'boolean')
        return input.checked;
    if (input.value === '')
        return null;
    const isNumber = field.kind === 'number' || (field.kind === 'reference' && 'multiple' in field);
    return isNumber ? Number(input.value) : input.value;
}

/** What the inputs of a form hold for the field, as JSON. */
export function read(form, field) {
    const input = form.querySelector(`[data-field="${CSS.escape(field.name)}"]`);
    if (field.kind === 'choices') {
        const values = [...input.querySelectorAll('input:checked')].map(box => box.value);
        return field.multiple ? values : (values.join(';') || null);
    }
    return field.multiple ? several(field, input.value.split(',')) : single(field, input);
}

/** Only what differs from what the form began with. */
export function changes(form, fields, before) {
    const changed = {};
    for (const field of fields) {
        const now = read(form, field);
        if (JSON.stringify(now) !== JSON.stringify(before[field.name]))
            changed[field.name] = now;
    }
    return changed;
}

/** Marks the inputs of the fields that were refused, and goes to the first of them. */
export function markRefused(form, names = []) {
    for (const input of form.querySelectorAll('[data-field]')) {
        if (names.includes(input.dataset.field))
            input.setAttribute('aria-invalid', 'true');
        else
            input.removeAttribute('aria-invalid');
    }
    form.querySelector('[aria-invalid]')?.focus();
}

export function readAll(form, fields) {
    return Object.fromEntries(fields.map(field => [field.name, read(form, field)]));
}
