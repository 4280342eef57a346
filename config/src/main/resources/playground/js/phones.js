/** Whose phones are shown, and when one comes into view by itself. */
import { byId, h } from './dom.js';
import { Phone } from './phone.js';
import { rankOf } from './roles.js';
import { changed, on, state } from './state.js';
import { allTalks, isKnown, talkOf } from './talk.js';
import { onLanguage, t } from './texts.js';
import { complain } from './toast.js';

const KEY = 'guru.shown';
/** Phones that open by themselves for one order; whoever else is asked has a badge. */
const MOST_OPENED = 4;
/** Questions to a class arrive together: look at them together. */
const GATHER_MS = 300;

const phones = new Map();
/** Those whose phones the page opened: it may close them again. */
const openedHere = new Set();
const offersSeen = new Set();
let gathering = null;
const arrived = new Set();

const seeing = new IntersectionObserver((entries) => {
    for (const { target, intersectionRatio } of entries) {
        target.dataset.inView = String(intersectionRatio > 0.5);
    }
    markSeen();
}, { threshold: [0, 0.5, 0.6] });

/** The phones a newcomer needs: who orders, who may be asked, who gives stars. */
function firstPhones() {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '[]').filter((id) => state.person.has(id));
    if (kept.length > 0) return kept;
    const operator = state.people.find((p) => p.role === 'OPERATOR');
    const pupil = state.people.find((p) => p.role === 'PUPIL' && p.school === operator?.school && p.className === operator?.classes?.[0])
        ?? state.people.find((p) => p.role === 'PUPIL');
    const teacher = state.people.find((p) => p.role === 'TEACHER');
    const first = [operator, teacher, pupil].filter(Boolean).map((p) => p.id);
    first.forEach((id) => openedHere.add(id));
    return first;
}

function setShown(ids) {
    state.shown = ids;
    sessionStorage.setItem(KEY, JSON.stringify(ids));
    changed('shown');
}

export function showFirst() {
    setShown(firstPhones());
}

/** Forgets the choice, for a world with other people. */
export function forgetShown() {
    sessionStorage.removeItem(KEY);
    offersSeen.clear();
    openedHere.clear();
    phones.clear();
}

export function hide(id) {
    setShown(state.shown.filter((other) => other !== id));
}

/** Opens the phone where it is hidden, and brings it into view. */
export function show(id) {
    openedHere.delete(id);
    openPhones([id]);
    bringIntoView(id);
}

function openPhones(ids) {
    const hidden = ids.filter((id) => !state.shown.includes(id));
    if (hidden.length > 0) setShown([...hidden, ...state.shown]);
}

function bringIntoView(id) {
    document.body.dataset.tab = 'phones';
    changed('tab');
    const element = phones.get(id)?.element;
    if (!element) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'nearest', inline: 'center' });
    element.classList.remove('arriving');
    requestAnimationFrame(() => element.classList.add('arriving'));
}

/** Those shown: by role, and within it the latest shown first. */
function inOrder() {
    const rank = (id) => rankOf(state.person.get(id).role);
    return state.shown.filter((id) => state.person.has(id)).sort((a, b) => rank(a) - rank(b));
}

function draw() {
    const wanted = inOrder();
    for (const id of wanted) if (!phones.has(id)) open(id);
    const elements = wanted.map((id) => phones.get(id).element);
    const host = byId('phones');
    for (const child of [...host.children]) {
        if (!elements.includes(child)) {
            seeing.unobserve(child);
            child.remove();
        }
    }
    // Only what is out of place moves, so that nobody loses the place where they type.
    elements.forEach((element, i) => {
        if (host.children[i] !== element) host.insertBefore(element, host.children[i] ?? null);
        seeing.observe(element);
    });
    if (elements.length === 0) host.append(h('p', { class: 'empty' }, t('noPhones')));
    for (const id of wanted) phones.get(id).scrollToEnd();
}

function open(id) {
    phones.set(id, new Phone(state.person.get(id), () => hide(id)));
    talkOf(id).refresh().catch(complain);
}

function markSeen() {
    if (document.visibilityState !== 'visible') return;
    for (const id of state.shown) {
        if (phones.get(id)?.element.dataset.inView === 'true') talkOf(id).markSeen();
    }
}

/** Opens the phones of teachers who are being asked. */
function followOffers() {
    for (const order of state.orders) {
        const asked = order.offers.filter((o) => o.status === 'OPEN').map((o) => o.teacher);
        const hidden = asked.filter((id) => state.person.has(id) && !offersSeen.has(`${order.id} ${id}`));
        hidden.forEach((id) => offersSeen.add(`${order.id} ${id}`));
        lookAt(hidden.slice(0, MOST_OPENED), (id) => state.person.get(id).role !== 'PUPIL');
    }
}

/**
 * Opens those phones and brings the first into view, side by side with those that still matter.
 *
 * @param matters whose phones should fit into one row with them
 */
function lookAt(coming, matters) {
    if (coming.length === 0) return;
    const staying = state.shown.filter((id) => !coming.includes(id) && matters(id));
    const tooMany = staying.length + coming.length - columns();
    const leaving = staying.filter(isIdle).slice(-Math.max(0, tooMany));
    if (tooMany > 0 && leaving.length > 0) setShown(state.shown.filter((id) => !leaving.includes(id)));
    coming.filter((id) => !state.shown.includes(id)).forEach((id) => openedHere.add(id));
    openPhones(coming);
    bringIntoView(coming[0]);
}

/** How many phones stand side by side. */
function columns() {
    return getComputedStyle(byId('phones')).gridTemplateColumns.split(' ').length;
}

/** A teacher's phone the page opened, with nothing to answer, no lesson, and never written on. */
function isIdle(id) {
    const concerned = state.orders.some((order) => order.teacher === id
        || order.offers.some((o) => o.teacher === id && o.status === 'OPEN'));
    return openedHere.has(id) && state.person.get(id)?.role === 'TEACHER' && !concerned
        && !talkOf(id).messages.some((m) => m.from === 'person');
}

/** Something happened on a phone, shown or not. */
export function phoneHasNews(id) {
    if (!state.person.has(id)) return;
    talkOf(id).refresh().catch(complain);
    arrived.add(id);
    clearTimeout(gathering);
    gathering = setTimeout(followPupils, GATHER_MS);
}

/** Opens one pupil's phone when a class is asked for stars and nobody asked is in view. */
function followPupils() {
    const asked = [...arrived].filter((id) => state.person.get(id)?.role === 'PUPIL'
        && isKnown(id) && !talkOf(id).isAnswered());
    arrived.clear();
    if (asked.length === 0) return;
    lookAt([asked.find((id) => state.shown.includes(id)) ?? asked[0]], () => true);
}

/** Fetches anew what may have been missed. */
export function refreshTalks() {
    return Promise.all(allTalks().map((talk) => talk.refresh()));
}

export function startPhones() {
    on('shown', draw);
    on('talk', (id) => {
        phones.get(id)?.drawTalk();
        markSeen();
    });
    on('orders', followOffers);
    onLanguage(() => phones.forEach((phone) => phone.drawAll()));
    document.addEventListener('visibilitychange', markSeen);
}
