/** The strip of people, and the list of everybody. */
import { avatar, byId, h } from './dom.js';
import { show } from './phones.js';
import { alwaysInStrip, describe, nameOf } from './roles.js';
import { on, state } from './state.js';
import { isKnown, talkOf } from './talk.js';
import { t } from './texts.js';

const unreadOf = (id) => (isKnown(id) ? talkOf(id).unread() : 0);

function inStrip() {
    const count = {};
    return state.people.filter((person) => {
        count[person.role] = (count[person.role] ?? 0) + 1;
        return count[person.role] <= alwaysInStrip(person.role) || state.shown.includes(person.id) || unreadOf(person.id) > 0;
    });
}

export function drawPeople() {
    const nav = byId('people');
    nav.setAttribute('aria-label', t('people'));
    const focused = nav.contains(document.activeElement) ? document.activeElement.dataset.person : null;
    const left = nav.querySelector('.strip')?.scrollLeft ?? 0;
    const strip = h('div', { class: 'strip' }, inStrip().map((person) => chip(person)));
    nav.replaceChildren(strip, h('button', { type: 'button', class: 'all', on: { click: openEverybody } },
        t('everybodyCount', { n: state.people.length })));
    strip.scrollLeft = left;
    if (focused) [...strip.children].find((c) => c.dataset.person === focused)?.focus({ preventScroll: true });
}

function chip(person) {
    const unread = unreadOf(person.id);
    return h('button', {
        type: 'button',
        class: 'chip',
        title: `${person.name} · ${describe(person)}`,
        data: { person: person.id, role: person.role },
        aria: { pressed: String(state.shown.includes(person.id)) },
        on: { click: () => show(person.id) },
    }, avatar(person), h('span', { class: 'name' }, person.name.split(' ')[0]), badge(unread));
}

function badge(unread) {
    return unread === 0 ? null
        : h('span', { class: 'badge', role: 'img', aria: { label: t(unread === 1 ? 'oneUnread' : 'unread', { n: unread }) } }, String(unread));
}

function openEverybody() {
    const dialog = byId('everybody');
    const list = h('ul', { class: 'list' });
    const search = h('input', { type: 'search', placeholder: t('search'), aria: { label: t('search') },
        on: { input: () => fill(list, search.value, dialog) } });
    fill(list, '', dialog);
    dialog.setAttribute('aria-label', t('everybody'));
    dialog.replaceChildren(
        h('div', { class: 'head' }, h('h2', {}, t('everybody')),
            h('button', { type: 'button', class: 'hide', aria: { label: t('close') }, on: { click: () => dialog.close() } }, '×')),
        search, list);
    dialog.showModal();
    search.focus();
}

const MOST_LISTED = 200;

function fill(list, wanted, dialog) {
    const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (person) => {
        const text = `${person.name} ${describe(person)} ${person.school ?? ''} ${nameOf(person.role)}`.toLowerCase();
        return words.every((word) => text.includes(word));
    };
    const found = state.people.filter(fits).slice(0, MOST_LISTED);
    list.replaceChildren(...found.map((person) => h('li', {}, h('button', {
        type: 'button',
        on: { click: () => { dialog.close(); show(person.id); } },
    }, avatar(person), h('span', { class: 'who' }, h('b', {}, person.name), h('span', {}, describe(person))), badge(unreadOf(person.id))))));
    if (found.length === 0) list.append(h('li', { class: 'empty' }, t('nobody')));
}

export function startPeople() {
    on('people shown talk seen', drawPeople);
    byId('everybody').addEventListener('click', (event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
    });
}
