/** One person's phone: a conversation with the service, and the ways to answer. */
import { avatar, h, linked } from './dom.js';
import { describe, paint, suggestionsFor } from './roles.js';
import { state } from './state.js';
import { talkOf } from './talk.js';
import { currentLanguage, t } from './texts.js';
import { clockTime } from './times.js';
import { complain } from './toast.js';

export class Phone {
    constructor(person, hide) {
        this.person = person;
        this.talk = talkOf(person.id);
        this.log = h('ol', { class: 'messages', tabindex: '0', role: 'log' });
        this.input = h('input', { type: 'text', name: 'text', autocomplete: 'off', maxlength: '4000', enterkeyhint: 'send' });
        this.suggestions = h('div', { class: 'suggestions', role: 'group' });
        this.head = h('header');
        this.sendButton = h('button', { type: 'submit', class: 'send' }, arrow());
        this.hide = hide;
        /** What the conversation shows, by what it was drawn from. */
        this.rows = new Map();
        this.element = h('article', { class: 'phone', data: { phone: person.id, role: person.role } },
            this.head, this.log, this.suggestions,
            h('form', { on: { submit: (event) => this.#submit(event) } }, this.input, this.sendButton));
        paint(this.element, person.role);
        this.drawAll();
    }

    /** Draws everything anew, in the page's language. */
    drawAll() {
        const { person } = this;
        const label = t('phoneOf', { name: person.name });
        this.element.setAttribute('aria-label', label);
        this.log.setAttribute('aria-label', label);
        this.input.placeholder = t('write');
        this.input.setAttribute('aria-label', t('writeAs', { name: person.name }));
        this.sendButton.setAttribute('aria-label', t('send'));
        this.suggestions.setAttribute('aria-label', t('suggestions'));
        this.head.replaceChildren(avatar(person),
            h('div', { class: 'who' }, h('h2', {}, person.name), h('p', {}, describe(person))),
            h('button', { type: 'button', class: 'hide', aria: { label: t('hide', { name: person.name }) }, on: { click: this.hide } }, '×'));
        this.drawTalk();
    }

    drawTalk() {
        const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
        const { messages, pending } = this.talk;
        const newest = this.talk.question();
        const rows = new Map();
        for (const message of messages) this.#keepOrDraw(rows, message, message === newest);
        pending.forEach((p, i) => rows.set(`pending ${i} ${p.text}`, bubble('person', [p.text], t('sending'), 'pending')));
        if (rows.size === 0) rows.set('empty', h('li', { class: 'empty' }, t('noMessages')));
        this.#place(rows);
        this.#drawSuggestions();
        if (atEnd || pending.length > 0) this.scrollToEnd();
    }

    /** What did not change stays, so that nobody hears it again nor loses the place in it. */
    #keepOrDraw(rows, message, newest) {
        const text = `${message.seq} ${currentLanguage()} text`;
        rows.set(text, this.rows.get(text) ?? this.#bubble(message));
        const buttons = message.buttons ?? [];
        if (buttons.length === 0) return;
        const tapped = buttons.map((b) => this.talk.wasTapped(message, b));
        const key = `${message.seq} ${currentLanguage()} ${newest} ${tapped}`;
        rows.set(key, this.rows.get(key) ?? this.#buttons(message, newest, tapped));
    }

    #place(rows) {
        const focused = this.log.contains(document.activeElement) ? document.activeElement.dataset.key : null;
        const wanted = new Set(rows.values());
        for (const child of [...this.log.children]) if (!wanted.has(child)) child.remove();
        [...wanted].forEach((row, i) => {
            if (this.log.children[i] !== row) this.log.insertBefore(row, this.log.children[i] ?? null);
        });
        this.rows = rows;
        if (focused && !this.log.contains(document.activeElement)) {
            [...this.log.querySelectorAll('button')].find((b) => b.dataset.key === focused)?.focus({ preventScroll: true });
        }
    }

    scrollToEnd() {
        this.log.scrollTop = this.log.scrollHeight;
    }

    #bubble(message) {
        return bubble(message.from, linked(message.text), clockTime(message.at));
    }

    #buttons(message, newest, tapped) {
        const longest = Math.max(...message.buttons.map((b) => b.label.length));
        return h('li', { class: 'buttons', data: { newest: String(newest), width: longest > 12 ? 'wide' : longest > 4 ? 'normal' : 'narrow' } },
            message.buttons.map((b, i) => this.#button(message, b, tapped[i])));
    }

    #button(message, button, tapped) {
        return h('button', {
            type: 'button',
            class: tapped ? 'tapped' : null,
            data: { key: `${message.seq} ${button.data}` },
            on: { click: () => this.talk.tap(message, button).catch(complain) },
        }, button.label, tapped ? h('span', { class: 'tick', role: 'img', aria: { label: t('tapped') } }, '✓') : null);
    }

    #drawSuggestions() {
        const sentences = suggestionsFor(this.person, this.talk, state.people);
        const shown = [...this.suggestions.children].map((b) => b.textContent);
        if (sentences.join('\n') === shown.join('\n')) return;
        this.suggestions.replaceChildren(...sentences.map((sentence) =>
            h('button', { type: 'button', on: { click: () => this.#say(sentence) } }, sentence)));
    }

    #submit(event) {
        event.preventDefault();
        const text = this.input.value.trim();
        if (text === '') return;
        this.input.value = '';
        this.#say(text).then((sent) => { if (!sent && this.input.value === '') this.input.value = text; });
    }

    async #say(text) {
        try {
            await this.talk.say(text);
            return true;
        } catch (problem) {
            complain(problem);
            return false;
        }
    }
}

function bubble(from, content, time, kind = '') {
    return h('li', { class: `bubble ${from} ${kind}` }, h('p', {}, content), h('time', {}, time));
}

function arrow() {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', 'M3 20.500 22 12 3 3.500 3 10l12 2-12 2z');
    svg.append(path);
    return svg;
}
