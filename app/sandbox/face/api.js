// SPDX-License-Identifier: GPL-3.0-or-later
// The control port: everything is JSON, an error says why as text.

async function answer(response) {
    const text = await response.text();
    let body = {};
    try {
        body = text ? JSON.parse(text) : {};
    } catch {
        body = { error: text };
    }
    if (!response.ok)
        throw Object.assign(new Error(body.error || body.message || `The sandbox answered ${response.status}.`),
            { fields: body.fields ?? [] });
    return body;
}

export async function get(path) {
    return answer(await fetch(path, { cache: 'no-store' }));
}

export async function send(method, path, body = {}) {
    const headers = { 'Content-Type': 'application/json' };
    return answer(await fetch(path, { method, headers, body: JSON.stringify(body) }));
}

/** /api/salesforce/Account/001... */
export function recordPath(side, object, ...rest) {
    return ['/api', side, object, ...rest].map((part, at) => at ? encodeURIComponent(part) : part).join('/');
}

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** Calls `changed` whenever something happened, at most some times a second, as long as the page lives. */
export async function watch(revision, changed, state) {
    let known = revision;
    for (;;) {
        try {
            const { revision: now } = await get(`/api/changes?since=${known}`);
            state(true);
            if (now === known)
                continue;
            known = now;
            await changed();
            await pause(150);
        } catch {
            state(false);
            await pause(1000);
            known = 0;
        }
    }
}
