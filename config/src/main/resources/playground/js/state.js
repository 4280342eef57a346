/** What the page knows of the service, and who wants to hear of changes. */
import { api } from './api.js';
import { rankOf } from './roles.js';

export const state = {
    people: [],
    person: new Map(),
    orders: [],
    /** The service's clock minus this computer's, in milliseconds. */
    ahead: 0,
    zone: 'Asia/Jakarta',
    winding: false,
    /** Ids of those whose phones are shown, in the order of showing. */
    shown: [],
};

const listeners = {};

/** Calls the listener whenever one of those parts of the state has changed. */
export function on(parts, listener) {
    for (const part of parts.split(' ')) (listeners[part] ??= []).push(listener);
}

export function changed(part, detail) {
    (listeners[part] ?? []).forEach((listener) => listener(detail));
}

/** The service's now, in milliseconds. */
export const now = () => Date.now() + state.ahead;

/**
 * Runs a refresh one at a time: calls that come while it runs are answered by one more run after
 * it, so that an older answer never overwrites a newer one.
 */
export function oneAtATime(refresh) {
    let running = null;
    let again = false;
    return async function run() {
        if (running) {
            again = true;
            return running;
        }
        running = (async () => {
            do {
                again = false;
                await refresh();
            } while (again);
        })();
        try {
            await running;
        } finally {
            running = null;
        }
    };
}

const byRoleAndId = (a, b) => rankOf(a.role) - rankOf(b.role)
    || a.id.localeCompare(b.id, 'en', { numeric: true });

export const refreshPeople = oneAtATime(async () => {
    state.people = (await api.people()).sort(byRoleAndId);
    state.person = new Map(state.people.map((person) => [person.id, person]));
    changed('people');
});

export const refreshOrders = oneAtATime(async () => {
    state.orders = await api.orders();
    changed('orders');
});

export const refreshClock = oneAtATime(async () => {
    takeClock(await api.clock());
});

export function takeClock(answer) {
    state.ahead = Date.parse(answer.now) - Date.now();
    state.zone = answer.zone ?? state.zone;
    changed('clock');
}

/** The person's name, or the id of somebody unknown. */
export const nameOf = (id) => state.person.get(id)?.name ?? id;

/** What to call somebody in a sentence. */
export const firstNameOf = (id) => nameOf(id).split(' ')[0];
