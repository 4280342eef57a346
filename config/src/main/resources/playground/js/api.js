/** The playground's API. */

const BASE = '/playground/api/';

/** An answer that was not a success; `status` 0 means that nobody answered. */
export class Problem extends Error {
    constructor(status, detail) {
        super(detail);
        this.status = status;
    }
}

async function call(method, path, body) {
    const request = { method, headers: { Accept: 'application/json' } };
    if (body !== undefined) {
        request.headers['Content-Type'] = 'application/json';
        request.body = JSON.stringify(body);
    }
    const response = await fetch(BASE + path, request).catch(() => { throw new Problem(0, null); });
    const answer = await response.json().catch(() => null);
    if (!response.ok) throw new Problem(response.status, answer?.detail ?? answer?.title ?? response.statusText);
    return answer;
}

/** An id that the service has not seen: a message sent twice under it counts once. */
const newMessageId = () => crypto.randomUUID();

/** Tries again while nobody answers; the message id makes that harmless. */
async function delivered(path, body) {
    for (let attempt = 1; ; attempt++) {
        try {
            return await call('POST', path, body);
        } catch (problem) {
            if (problem.status !== 0 || attempt === 4) throw problem;
            await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
        }
    }
}

export const api = {
    names: () => call('GET', 'names'),
    people: () => call('GET', 'people'),
    messages: (person, after) => call('GET', `messages?person=${encodeURIComponent(person)}&after=${after}`),
    orders: () => call('GET', 'orders'),
    clock: () => call('GET', 'clock'),
    say: (person, text) => delivered('say', { person, text, messageId: newMessageId() }),
    tap: (person, button) => delivered('tap', { person, button, messageId: newMessageId() }),
    advance: (duration) => call('POST', 'clock', { advance: duration }),
    setClock: (instant) => call('POST', 'clock', { set: instant }),
    restart: () => call('POST', 'demo', {}),
    events: BASE + 'events',
};
