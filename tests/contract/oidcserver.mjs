// SPDX-License-Identifier: GPL-3.0-or-later
// An OAuth server that knows nothing of Tandem: oidc-provider, with the paths of Salesforce's and the two members of
// its token answer that are not of the standard. Prints its address; then, for every line with an address to open on
// standard input, what a browser whose person agrees to everything ends at. Ends with its input.
import { createServer, get } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

// It warns of its development settings, partly on standard output, which is for our lines alone.
console.info = console.warn = () => {};

const callbacks = process.argv.slice(2);
const server = createServer();
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
    clients: [{
        client_id: 'tandem',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: callbacks,
    }],
    routes: {
        authorization: '/services/oauth2/authorize',
        token: '/services/oauth2/token',
        revocation: '/services/oauth2/revoke',
    },
    scopes: ['openid', 'offline_access', 'api', 'refresh_token', 'id'],
    pkce: { methods: ['S256'], required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async (ctx, client, code) => code.scopes.has('refresh_token'),
    findAccount: async (ctx, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    interactions: { url: (ctx, interaction) => `/agree/${interaction.uid}` },
    cookies: { keys: ['a key for tests'] },
});

// Agrees to whatever is asked.
provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/agree/'))
        return next();
    const { prompt, params, session, grantId } = await provider.interactionDetails(ctx.req, ctx.res);
    if (prompt.name === 'login')
        return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: 'ana' } });
    const grant = grantId
        ? await provider.Grant.find(grantId)
        : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    return provider.interactionFinished(ctx.req, ctx.res, { consent: { grantId: await grant.save() } });
});
provider.use(async (ctx, next) => {
    await next();
    if (ctx.path.endsWith('/token') && ctx.body && ctx.body.access_token) {
        ctx.body.instance_url = issuer;
        ctx.body.id = `${issuer}/id/00D000000000001EAA/005000000000001AAA`;
    }
});
server.on('request', provider.callback());

// Not fetch(): that of Debian 12's Node cannot tell several Set-Cookie headers apart.
async function visit(url, cookie) {
    const answer = await new Promise((done, failed) =>
        get(url, { headers: cookie ? { cookie } : {} }, done).on('error', failed));
    answer.resume();
    return answer;
}

async function whereItEnds(start) {
    const jar = new Map();
    let url = start;
    for (let step = 0; step < 20; ++step) {
        const answer = await visit(url, [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
        for (const line of answer.headers['set-cookie'] ?? []) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
            jar.set(name, value);
        }
        const location = answer.headers.location;
        if (!location)
            return `status ${answer.statusCode}`;
        url = new URL(location, url).href;
        if (callbacks.some((callback) => url.startsWith(callback)))
            return url;
    }
    return 'no end';
}

console.log(issuer);
for await (const line of createInterface({ input: process.stdin }))
    console.log(await whereItEnds(line).catch((error) => `fault ${error}`));
process.exit(0);
