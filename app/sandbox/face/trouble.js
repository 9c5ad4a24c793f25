// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong, on demand: faults of answers, acts on the data, and the switches of both services.
import { get, send } from './api.js';
import { alertText, button, clearAlert, el, labelled, refill } from './dom.js';

const sides = [['salesforce', 'Salesforce'], ['startdeliver', 'Startdeliver']];
const groups = { salesforce: 'Salesforce', startdeliver: 'Startdeliver', streaming: 'Streaming', webhooks: 'Webhooks', oauth: 'Sign-in' };

function choice(values) {
    return el('select', {}, values.map(([value, text]) => el('option', { value }, text)));
}

function count(value) {
    return el('input', { type: 'number', min: '1', max: '1000', value: String(value) });
}

/** rateLimit → Rate limit */
function words(name) {
    const text = name.replace(/([A-Z])/g, ' $1').toLowerCase();
    return text.charAt(0).toUpperCase() + text.slice(1);
}

async function attempt(act) {
    clearAlert();
    try {
        return await act();
    } catch (error) {
        alertText(error.message);
        return null;
    }
}

export class TroubleView {
    constructor(element) {
        this.said = el('p', { class: 'quiet', role: 'status' });
        this.switches = el('div', { class: 'switches' });
        this.element = element;
    }

    async begin() {
        const { faults, mischief } = await get('/control/faults');
        this.element.append(el('div', { class: 'trouble' },
            this.faultForm(faults), this.mischiefForm(mischief), this.webhookForm(), this.said, this.switches));
        this.kinds = await get('/control/switches/kinds');
        await this.refresh();
    }

    say(text) {
        this.said.textContent = text;
    }

    faultForm(faults) {
        const side = choice(sides);
        const kind = choice(faults.map(fault => [fault.kind, `${fault.kind}: ${fault.text}`]));
        const nth = count(1);
        const times = count(1);
        const plan = () => attempt(async () => {
            await send('POST', '/control/faults', { side: side.value, kind: kind.value, nth: Number(nth.value), times: Number(times.value) });
            this.say(`${kind.value} is planned.`);
        });
        const clear = () => attempt(async () => {
            await send('DELETE', '/control/faults');
            this.say('Nothing is planned any more.');
        });
        return el('fieldset', {}, el('legend', {}, 'An answer goes wrong'), el('div', { class: 'acts' },
            labelled('Service', side), labelled('What happens', kind), labelled('At request', nth), labelled('Times', times),
            button('Plan', plan), button('Clear all', clear)));
    }

    mischiefForm(mischief) {
        const kind = choice(mischief.map(one => [one.kind, `${one.kind}: ${one.text}`]));
        const act = () => attempt(async () => {
            const { done } = await send('POST', '/control/mischief', { kind: kind.value });
            this.say(done);
        });
        return el('fieldset', {}, el('legend', {}, 'Something happens to the data'), el('div', { class: 'acts' },
            labelled('What', kind), button('Do it', act)));
    }

    webhookForm() {
        const url = el('input', { type: 'url', title: 'For example http://127.0.0.1:8791/hooks/SECRET', size: '40' });
        const show = ({ targets, delivered, failed }) => this.say(
            `${targets.length === 0 ? 'No webhooks are sent' : `Webhooks go to ${targets.map(one => one.url).join(', ')}`}; ${delivered} arrived, ${failed} did not.`);
        const add = () => attempt(async () => show(await send('POST', '/control/webhooks', { url: url.value })));
        const stop = () => attempt(async () => show(await send('DELETE', '/control/webhooks')));
        const look = () => attempt(async () => show(await get('/control/webhooks')));
        return el('fieldset', {}, el('legend', {}, 'Webhooks of Startdeliver'), el('div', { class: 'acts' },
            labelled('Address on this machine', url), button('Send there too', add), button('Send nowhere', stop),
            button('How they fare', look)));
    }

    /** One control for each switch, by what it takes. */
    control(group, name, value) {
        const takes = this.kinds[group][name];
        const key = `${group}.${name}`;
        const turn = wanted => attempt(async () => {
            await send('PATCH', '/control/switches', { [group]: { [name]: wanted } });
            this.say(`${words(name)}: ${wanted}.`);
        }).finally(() => this.refresh());
        if (takes.type === 'flag') {
            return el('label', { class: 'check' }, el('input', { type: 'checkbox', checked: value, 'data-key': key,
                onchange: event => turn(event.target.checked) }), words(name));
        }
        if (takes.type === 'choice') {
            const select = choice(takes.choices.map(word => [word, word]));
            select.value = value;
            select.dataset.key = key;
            select.addEventListener('change', () => turn(select.value));
            return labelled(words(name), select);
        }
        const json = takes.type === 'json';
        const number = takes.type === 'number';
        const read = text => number ? Number(text) : json ? JSON.parse(text) : text;
        const input = el('input', {
            ...(number ? { type: 'number', min: takes.least, max: takes.most, step: takes.whole ? 1 : 'any' } : { type: 'text' }),
            value: json ? JSON.stringify(value) : String(value), 'data-key': key,
            onchange: event => attempt(async () => turn(read(event.target.value))) });
        return labelled(words(name), input);
    }

    async refresh() {
        const all = await get('/control/switches');
        refill(this.switches, Object.entries(all).map(([group, members]) => el('fieldset', {},
            el('legend', {}, `${groups[group] ?? group}: switches`),
            el('div', { class: 'acts' }, Object.entries(members).map(([name, value]) => this.control(group, name, value))))));
    }
}
