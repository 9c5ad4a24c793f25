// SPDX-License-Identifier: GPL-3.0-or-later
// Whether everything that can be used at the sandbox's page is reached by the keyboard alone.
import assert from 'node:assert/strict';

/** Finds what can be used, whatever its place in the tab order: in the dialog that is open, else on the whole page. From
    now on the page notes what gets the focus. */
function mark() {
    const dialogs = [...document.querySelectorAll('dialog[open]')];
    const root = dialogs.at(-1) ?? document.body;
    const wanted = [...root.querySelectorAll('button, input, select, textarea, a[href], summary, [contenteditable]')]
        .filter((one) => !one.disabled && one.type !== 'hidden' && one.checkVisibility({ visibilityProperty: true }));
    const groups = new Map(); // of those whose members take the arrow keys; one of them takes Tab
    for (const one of wanted) {
        const group = one.closest('.list') ?? (one.type === 'radio' ? one.closest('fieldset') : null);
        if (group)
            groups.set(group, [...(groups.get(group) ?? []), one]);
    }
    if (!window.walk)
        document.addEventListener('focusin', (event) => window.walk.reached.add(event.target));
    window.walk = { wanted, groups: [...groups.values()], reached: new Set() };
    document.activeElement?.blur();
    return { count: wanted.length, groups: window.walk.groups.map((group) => group.length) };
}

/** Whether Tab has led to everything, to one of a group. */
function tabbed() {
    const { wanted, groups, reached } = window.walk;
    const alone = wanted.filter((one) => !groups.some((group) => group.includes(one)));
    return alone.every((one) => reached.has(one)) && groups.every((group) => group.some((one) => reached.has(one)));
}

/** Goes back to where Tab led to within a group; false where it did not. */
function enter(at) {
    const stop = window.walk.groups[at].find((one) => window.walk.reached.has(one));
    stop?.focus();
    return Boolean(stop);
}

function missed() {
    const { wanted, reached } = window.walk;
    return wanted.filter((one) => !reached.has(one)).map((one) =>
        `${one.tagName} ${one.dataset.key ?? one.dataset.field ?? one.id} "${(one.ariaLabel ?? one.textContent).slice(0, 40)}"`);
}

/** What of the page cannot be reached, described; and how much there is. */
export async function unreachable(page) {
    const { count, groups } = await page.evaluate(mark);
    const press = async (key, times) => {
        for (let i = 0; i < times; ++i)
            await page.keyboard.press(key);
    };
    // An input for a date takes several stops.
    for (let stops = 0; stops < count * 4 + 60 && !(await page.evaluate(tabbed)); stops += 20)
        await press('Tab', 20);
    for (const [at, size] of groups.entries()) {
        if (!(await page.evaluate(enter, at)))
            continue;
        await press('Home', 1);
        await press('ArrowDown', size);
    }
    return { count, missing: await page.evaluate(missed) };
}

/** `face`: {windowOf(world), salesforce(page), startdeliver(page), openFirst(page)}. */
export function keyChecks(face) {
    async function begin(world) {
        const page = await face.windowOf(world);
        await page.goto(`${world.control}#salesforce=Account&startdeliver=customer`);
        await page.reload();
        await page.locator('body[data-ready]').waitFor();
        return page;
    }

    async function look(page, view, least) {
        const { count, missing } = await unreachable(page);
        assert.deepEqual(missing, [], view);
        assert.ok(count >= least, `${view}: ${count} controls`);
    }

    return {
        async everyControlOfTheRecordsIsReachedByKeyboard(world) {
            const page = await begin(world);
            await page.locator('#show-requests').click();
            await look(page, 'lists and the log', 40);
            await face.openFirst(page);
            await look(page, 'a record', 40);
            for (const side of [face.salesforce, face.startdeliver]) {
                if (await side(page).locator('.record:visible').count() === 0)
                    await side(page).locator('button.item').first().click();
                await side(page).getByRole('button', { name: 'Edit', exact: true }).click();
            }
            await look(page, 'both editors', 60);
            for (const side of [face.salesforce, face.startdeliver]) {
                await side(page).getByRole('button', { name: 'Cancel' }).click();
                await side(page).getByRole('button', { name: 'Edit', exact: true }).waitFor();
            }
        },

        async everyControlOfDialogsAndMisbehaviourIsReachedByKeyboard(world) {
            const page = await begin(world);
            await face.openFirst(page);
            for (const [name, least] of [['New', 20], ['Note', 4], ['Comment', 3], ['Merge…', 4], ['Delete', 2]]) {
                await face.salesforce(page).getByRole('button', { name, exact: true }).click();
                await page.getByRole('dialog').waitFor();
                if (name === 'Merge…')
                    await page.getByRole('dialog').getByRole('radio').first().waitFor();
                await look(page, `the dialog ${name}`, least);
                await page.keyboard.press('Escape');
                await page.getByRole('dialog').waitFor({ state: 'detached' });
            }
            await page.locator('#show-trouble').click();
            await look(page, 'misbehaviour', 80);
            await page.locator('#show-requests').click();
        },

        /** The walk is worth something: what is taken out of the tab order is missed. */
        async aControlOutOfTheTabOrderIsMissed(world) {
            const page = await face.windowOf(world);
            const make = face.startdeliver(page).getByRole('button', { name: 'New', exact: true });
            await make.evaluate((one) => { one.tabIndex = -1; });
            const { missing } = await unreachable(page);
            await make.evaluate((one) => { one.tabIndex = 0; });
            assert.equal(missing.length, 1);
            assert.match(missing[0], /New/);
        },
    };
}
