// SPDX-License-Identifier: GPL-3.0-or-later
// Elements without markup: what the services hold is only ever set as text.

/** el('button', {class: 'x', onclick: f}, 'text', child); null children are left out. */
export function el(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false)
            continue;
        if (name.startsWith('on'))
            made.addEventListener(name.slice(2), value);
        else if (name === 'value' || name === 'checked')
            made[name] = value;
        else
            made.setAttribute(name, value === true ? '' : value);
    }
    made.append(...children.flat().filter(child => child !== null && child !== undefined));
    return made;
}

export function button(text, onclick, attributes = {}) {
    return el('button', { type: 'button', onclick, ...attributes }, text);
}

let labels = 0;

/** A label beside what it names. */
export function labelled(text, control, attributes = {}) {
    control.id ||= `control-${++labels}`;
    return el('div', { class: 'labelled', ...attributes }, el('label', { for: control.id }, text), control);
}

function keyOf(element) {
    return element?.closest?.('[data-key]')?.dataset.key;
}

/** Replaces what the parent holds; who had the focus, and how far it was scrolled, stays. */
export function refill(parent, ...children) {
    const key = parent.contains(document.activeElement) ? keyOf(document.activeElement) : undefined;
    const scrolled = parent.scrollTop;
    parent.replaceChildren(...children.flat().filter(child => child !== null && child !== undefined));
    parent.scrollTop = scrolled;
    if (key !== undefined)
        parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** Up, Down, Home and End move between the buttons of a list; Tab leaves it. */
export function arrowKeys(list) {
    list.addEventListener('keydown', event => {
        const items = [...list.querySelectorAll('[data-key]')];
        const at = items.indexOf(event.target.closest('[data-key]'));
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
        if (at < 0 || to === undefined || !items[to])
            return;
        event.preventDefault();
        items[at].tabIndex = -1;
        items[to].tabIndex = 0;
        items[to].focus();
    });
}

/** One of the items takes the Tab key: the chosen one, or the first. */
export function oneTabStop(items, chosen) {
    const stop = items.find(item => item === document.activeElement) ?? chosen ?? items[0];
    for (const item of items)
        item.tabIndex = item === stop ? 0 : -1;
}

/** 17:05:09 today, 2026-11-24 before; UTC, as the services write it. */
export function shortTime(iso) {
    if (!iso)
        return '';
    const today = new Date().toISOString().slice(0, 10);
    return iso.startsWith(today) ? iso.slice(11, 19) : iso.slice(0, 10);
}

export function alertText(text) {
    const alerts = document.getElementById('alerts');
    const shown = el('p', {}, text, button('Dismiss', () => shown.remove()));
    alerts.replaceChildren(shown);
}

export function clearAlert() {
    document.getElementById('alerts').replaceChildren();
}
