/** Everybody's conversation with the service, as far as it was fetched. */
import { api } from './api.js';
import { changed, oneAtATime } from './state.js';

const talks = new Map();

class Talk {
    constructor(person) {
        this.person = person;
        this.messages = [];
        /** The last message somebody looked at. */
        this.seen = 0;
        /** Sent from here and not yet among the messages: {text, failed}. */
        this.pending = [];
        /** What was tapped here: "seq data". */
        this.tapped = new Set();
        this.refresh = oneAtATime(() => this.#fetch());
    }

    async #fetch() {
        const news = await this.#news();
        if (talks.get(this.person) !== this || news.length === 0) return;
        this.messages.push(...news);
        for (const message of news) if (message.from === 'person') this.pending.shift();
        changed('talk', this.person);
    }

    async #news() {
        try {
            return await api.messages(this.person, this.messages.at(-1)?.seq ?? 0);
        } catch (problem) {
            // Somebody of a world that was replaced just now.
            if (problem.status === 404) return [];
            throw problem;
        }
    }

    unread() {
        return this.messages.filter((m) => m.from === 'bot' && m.seq > this.seen).length;
    }

    markSeen() {
        const last = this.messages.at(-1)?.seq ?? 0;
        if (last === this.seen) return;
        this.seen = last;
        changed('seen', this.person);
    }

    /** The newest message of the service that has buttons. */
    question() {
        return this.messages.findLast((m) => m.from === 'bot' && m.buttons?.length > 0);
    }

    /** Whether the newest question has been followed by an answer. */
    isAnswered() {
        const question = this.question();
        return !question || this.pending.length > 0
            || this.messages.some((m) => m.from === 'person' && m.seq > question.seq);
    }

    /** Whether that button of that message was tapped, here or before the page was opened. */
    wasTapped(message, button) {
        if (this.tapped.has(`${message.seq} ${button.data}`)) return true;
        const next = this.messages.find((m) => m.seq > message.seq);
        return next?.from === 'person' && (next.text === button.label || next.text === button.data);
    }

    say(text) {
        return this.#send(text, () => api.say(this.person, text));
    }

    tap(message, button) {
        this.tapped.add(`${message.seq} ${button.data}`);
        return this.#send(button.label, () => api.tap(this.person, button.data)).catch((problem) => {
            this.tapped.delete(`${message.seq} ${button.data}`);
            throw problem;
        });
    }

    async #send(text, send) {
        const waiting = { text, failed: false };
        this.pending.push(waiting);
        changed('talk', this.person);
        try {
            await send();
        } catch (problem) {
            this.pending = this.pending.filter((p) => p !== waiting);
            changed('talk', this.person);
            throw problem;
        }
        await this.refresh();
    }
}

export function talkOf(person) {
    if (!talks.has(person)) talks.set(person, new Talk(person));
    return talks.get(person);
}

/** Whether anything of that person was fetched already. */
export const isKnown = (person) => talks.has(person);

/** Every conversation fetched so far. */
export const allTalks = () => [...talks.values()];

export function forgetTalks() {
    talks.clear();
}
