/** What the service tells by itself: server-sent events, taken up again whenever they break off. */
import { api } from './api.js';

const AGAIN_MS = 2000;

/**
 * Listens for ever. `handlers` holds a function for each kind of event; `connected` is called at
 * every beginning, when anything may have been missed, and `away` when the connection is lost.
 */
export function listen(handlers) {
    const source = new EventSource(api.events);
    source.addEventListener('open', () => handlers.connected());
    for (const kind of ['phone', 'orders', 'clock', 'world']) {
        source.addEventListener(kind, (event) => handlers[kind](event.data ? JSON.parse(event.data) : {}));
    }
    source.addEventListener('error', () => {
        handlers.away();
        // A browser tries again by itself unless the answer was an error.
        if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(handlers), AGAIN_MS);
    });
}
