// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to records at the sandbox's page: after each act the record is asked for over the service's own API.
import assert from 'node:assert/strict';

/** Salesforce as a client sees it. */
function salesforceApi(world) {
    const ask = (path, init = {}) => fetch(`${world.salesforce}/services/data/v67.0${path}`,
        { ...init, headers: { Authorization: `Bearer ${world.accessToken}`, 'Content-Type': 'application/json' } });
    const good = async (answer) => {
        assert.ok(answer.ok, `${answer.status}: ${await answer.clone().text()}`);
        return answer;
    };
    const api = {
        record: async (object, id) => (await good(await ask(`/sobjects/${object}/${id}`))).json(),
        status: async (object, id) => (await ask(`/sobjects/${object}/${id}`)).status,
        text: async (object, id, field) => (await good(await ask(`/sobjects/${object}/${id}/${field}`))).text(),
        make: async (object, fields) =>
            (await (await good(await ask(`/sobjects/${object}`, { method: 'POST', body: JSON.stringify(fields) }))).json()).id,
        /** Deleted ones, too. */
        query: async (soql) => (await (await good(await ask(`/queryAll?q=${encodeURIComponent(soql)}`))).json()).records,
        count: async (object) =>
            (await (await good(await ask(`/query?q=${encodeURIComponent(`SELECT COUNT() FROM ${object}`)}`))).json()).totalSize,
    };
    return api;
}

function startdeliverApi(world) {
    const ask = (path, init = {}) => fetch(`${world.startdeliver}/api/v1/${path}`,
        { ...init, headers: { Authorization: world.apiKey, 'Content-Type': 'application/json' } });
    const json = async (answer) => {
        assert.ok(answer.ok, `${answer.status}: ${await answer.clone().text()}`);
        return answer.json();
    };
    return {
        record: async (entity, id) => json(await ask(`${entity}/${id}`)),
        status: async (entity, id) => (await ask(`${entity}/${id}`)).status,
        make: async (entity, fields) => (await json(await ask(entity, { method: 'POST', body: JSON.stringify(fields) }))).id,
        list: async (entity, filter) =>
            (await json(await ask(`${entity}?query=${encodeURIComponent(JSON.stringify({ filter, limit: 500 }))}`))).result,
    };
}

/** `face`: {windowOf(world), salesforce(page), startdeliver(page)}. */
export function actChecks(face) {
    /** The window with this record open. */
    async function opened(world, side, object, id) {
        const page = await face.windowOf(world);
        await page.goto(`${world.control}#${side}=${object}/${id}`);
        await page.reload();
        await page.locator('body[data-ready]').waitFor();
        const column = face[side](page);
        await column.locator('.ids', { hasText: id }).waitFor();
        return { page, column, dialog: page.getByRole('dialog') };
    }

    async function listOf(world, side, object) {
        const page = await face.windowOf(world);
        await page.goto(`${world.control}#${side}=${object}`);
        await page.reload();
        await page.locator('body[data-ready]').waitFor();
        return { page, column: face[side](page), dialog: page.getByRole('dialog') };
    }

    const press = (place, name) => place.getByRole('button', { name, exact: true }).click();
    const input = (place, field) => place.locator(`[data-field="${field}"]`);
    const gone = (dialog) => dialog.waitFor({ state: 'detached' });
    const idIn = async (column) => (await column.locator('.ids').textContent()).split(' ')[1];

    async function merged(world, side, object, winner, name, loser) {
        const { column, dialog } = await opened(world, side, object, winner);
        await press(column, 'Merge…');
        await press(dialog, 'Merge');
        await dialog.getByText('Choose the record that goes away.').waitFor();
        await dialog.getByLabel('Search').fill(name);
        await dialog.locator(`input[type="radio"][value="${loser}"]`).check();
        await press(dialog, 'Merge');
        await gone(dialog);
    }

    async function wrote(world, side, object, id, what, text, title) {
        const { column, dialog } = await opened(world, side, object, id);
        await press(column, what);
        await press(dialog, 'Write');
        await dialog.getByText('Write something first.').waitFor();
        if (title)
            await dialog.getByLabel('Title').fill(title);
        await dialog.getByLabel(what, { exact: true }).fill(text);
        await press(dialog, 'Write');
        await gone(dialog);
    }

    return {
        async salesforceRefusesAtThePageWhatItsApiRefuses(world) {
            const api = salesforceApi(world);
            const before = await api.count('Account');
            const { column, dialog } = await listOf(world, 'salesforce', 'Account');
            await press(column, 'New');
            await press(dialog, 'Create');
            await dialog.getByText('REQUIRED_FIELD_MISSING').waitFor();
            assert.equal(await input(dialog, 'Name').getAttribute('aria-invalid'), 'true');
            await input(dialog, 'Name').fill('x'.repeat(300));
            await press(dialog, 'Create');
            await dialog.getByText('STRING_TOO_LONG').waitFor();
            assert.equal(await api.count('Account'), before);
            await press(dialog, 'Cancel');

            const id = await api.make('Account', { Name: 'Guarded', Phone: '1' });
            const was = await api.record('Account', id);
            const [left] = await api.query('SELECT Id FROM User WHERE IsActive = false LIMIT 1');
            const { column: shown } = await opened(world, 'salesforce', 'Account', id);
            await press(shown, 'Edit');
            await input(shown, 'Phone').fill('2');
            await input(shown, 'OwnerId').fill(left.Id);
            await press(shown, 'Save');
            await shown.getByText('INACTIVE_OWNER_OR_USER').waitFor();
            assert.equal(await input(shown, 'OwnerId').getAttribute('aria-invalid'), 'true');
            assert.equal(await input(shown, 'Phone').inputValue(), '2');
            await input(shown, 'OwnerId').fill(was.OwnerId);
            await input(shown, 'Name').fill('');
            await press(shown, 'Save');
            await shown.getByText('REQUIRED_FIELD_MISSING').waitFor();
            assert.deepEqual(await api.record('Account', id), was);
            await input(shown, 'Name').fill('Guarded');
            await press(shown, 'Save');
            await shown.getByRole('button', { name: 'Edit', exact: true }).waitFor();
            assert.equal((await api.record('Account', id)).Phone, '2');
        },

        async anAccountIsMadeDeletedAndTakenBack(world) {
            const api = salesforceApi(world);
            const { column, dialog } = await listOf(world, 'salesforce', 'Account');
            await press(column, 'New');
            await input(dialog, 'Name').fill('Åre & Söner <AB>');
            await input(dialog, 'Phone').fill('+46 8 1');
            await press(dialog, 'Create');
            await gone(dialog);
            await column.getByRole('heading', { name: 'Åre & Söner <AB>' }).waitFor();
            const id = await idIn(column);
            const made = await api.record('Account', id);
            assert.deepEqual([made.Name, made.Phone, made.IsDeleted], ['Åre & Söner <AB>', '+46 8 1', false]);
            await press(column, 'Delete');
            await press(dialog, 'Delete');
            await column.getByText('in the recycle bin').waitFor();
            assert.equal(await api.status('Account', id), 404);
            const all = `SELECT Id, IsDeleted, Name FROM Account WHERE Id = '${id}'`;
            assert.equal((await api.query(all))[0].IsDeleted, true);
            await press(column, 'Undelete');
            await column.getByRole('button', { name: 'Edit', exact: true }).waitFor();
            const back = await api.record('Account', id);
            assert.deepEqual([back.Name, back.Phone, back.IsDeleted], [made.Name, made.Phone, false]);
        },

        async twoAccountsAreMerged(world) {
            const api = salesforceApi(world);
            const winner = await api.make('Account', { Name: 'Merge winner' });
            const loser = await api.make('Account', { Name: 'Merge loser' });
            const contact = await api.make('Contact', { LastName: 'Moves along', AccountId: loser });
            await merged(world, 'salesforce', 'Account', winner, 'Merge loser', loser);
            const [row] = await api.query(`SELECT Id, IsDeleted, MasterRecordId FROM Account WHERE Id = '${loser}'`);
            assert.deepEqual([row.IsDeleted, row.MasterRecordId], [true, winner]);
            assert.equal((await api.record('Contact', contact)).AccountId, winner);
            assert.equal((await api.record('Account', winner)).Name, 'Merge winner');
        },

        async aTaskIsCompletedInSalesforce(world) {
            const api = salesforceApi(world);
            const id = await api.make('Task', { Subject: 'To be done', Status: 'Not Started' });
            const { column } = await opened(world, 'salesforce', 'Task', id);
            await press(column, 'Complete');
            await column.getByRole('button', { name: 'Complete', exact: true }).waitFor({ state: 'detached' });
            const task = await api.record('Task', id);
            assert.deepEqual([task.Subject, task.Status, task.IsClosed], ['To be done', 'Completed', true]);
        },

        async aNoteAndACommentAreWrittenInSalesforce(world) {
            const api = salesforceApi(world);
            const id = await api.make('Account', { Name: 'Written on' });
            await wrote(world, 'salesforce', 'Account', id, 'Note', '1 < 2 & "so"\nsecond', 'A & B');
            const [link] = await api.query(`SELECT ContentDocumentId FROM ContentDocumentLink WHERE LinkedEntityId = '${id}'`);
            const note = await api.record('ContentNote', link.ContentDocumentId);
            assert.equal(note.Title, 'A & B');
            assert.equal(await api.text('ContentNote', link.ContentDocumentId, 'Content'),
                '<p>1 &lt; 2 &amp; &quot;so&quot;<br>second</p>');
            await wrote(world, 'salesforce', 'Account', id, 'Comment', 'Said <b>aloud</b>');
            const posts = await api.query(`SELECT Id, Body FROM FeedItem WHERE ParentId = '${id}'`);
            assert.deepEqual(posts.map((post) => post.Body), ['Said <b>aloud</b>']);
        },

        async aCustomerIsMadeChangedAndDeleted(world) {
            const api = startdeliverApi(world);
            const { column, dialog } = await listOf(world, 'startdeliver', 'customer');
            await press(column, 'New');
            await press(dialog, 'Create');
            await dialog.getByText('name is required.').waitFor();
            assert.equal(await input(dialog, 'name').getAttribute('aria-invalid'), 'true');
            await input(dialog, 'name').fill('Kund & Co');
            await input(dialog, 'customfieldPhone').fill('+46 8 2');
            await press(dialog, 'Create');
            await gone(dialog);
            await column.getByRole('heading', { name: 'Kund & Co' }).waitFor();
            const id = await idIn(column);
            const made = await api.record('customer', id);
            assert.deepEqual([made.name, made.customfieldPhone], ['Kund & Co', '+46 8 2']);
            await press(column, 'Edit');
            await input(column, 'name').fill('');
            await press(column, 'Save');
            await column.getByText('name is required.').waitFor();
            assert.deepEqual(await api.record('customer', id), made);
            await input(column, 'name').fill('Kund AB');
            await press(column, 'Save');
            await column.getByRole('button', { name: 'Edit', exact: true }).waitFor();
            assert.equal((await api.record('customer', id)).name, 'Kund AB');
            await press(column, 'Delete');
            await press(dialog, 'Delete');
            await gone(dialog);
            await column.getByText(`no customer with the id ${id}`).waitFor();
            assert.equal(await api.status('customer', id), 404);
        },

        async twoCustomersAreMerged(world) {
            const api = startdeliverApi(world);
            const winner = await api.make('customer', { name: 'Stays' });
            const loser = await api.make('customer', { name: 'Goes away' });
            const user = await api.make('user', { name: 'Moves along', customerId: loser });
            const comment = await api.make('comment', { entity: 'customer', entityId: loser, text: '<p>Moves</p>' });
            await merged(world, 'startdeliver', 'customer', String(winner), 'Goes away', String(loser));
            assert.equal(await api.status('customer', loser), 404);
            assert.equal((await api.record('user', user)).customerId, winner);
            assert.equal((await api.record('comment', comment)).entityId, winner);
            assert.equal((await api.record('customer', winner)).name, 'Stays');
        },

        async aTaskIsCompletedInStartdeliver(world) {
            const api = startdeliverApi(world);
            const customer = await api.make('customer', { name: 'Has a task' });
            const id = await api.make('task', { name: 'To be done', customerId: customer });
            const { column } = await opened(world, 'startdeliver', 'task', String(id));
            await press(column, 'Complete');
            await column.getByRole('button', { name: 'Complete', exact: true }).waitFor({ state: 'detached' });
            const task = await api.record('task', id);
            assert.equal(task.name, 'To be done');
            assert.ok(Math.abs(Date.parse(task.completedAt) - Date.now()) < 600_000, task.completedAt);
        },

        async aNoteAndACommentAreWrittenInStartdeliver(world) {
            const api = startdeliverApi(world);
            const id = await api.make('customer', { name: 'Written on' });
            await wrote(world, 'startdeliver', 'customer', String(id), 'Note', '1 < 2 & "so"\nsecond', 'A & B');
            const [note] = await api.list('interaction', { customerId: id });
            assert.deepEqual([note.type, note.title, note.text],
                ['note', 'A & B', '<p>1 &lt; 2 &amp; &quot;so&quot;<br>second</p>']);
            await wrote(world, 'startdeliver', 'customer', String(id), 'Comment', 'Said <b>aloud</b>');
            const comments = await api.list('comment', { entityId: id });
            assert.deepEqual(comments.map(({ entity, text }) => [entity, text]),
                [['customer', '<p>Said &lt;b&gt;aloud&lt;/b&gt;</p>']]);
        },
    };
}
