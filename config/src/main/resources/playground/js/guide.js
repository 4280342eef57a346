/** Three steps that tick themselves off, and a soft light on what to press next. */
import { nextLessonEnd } from './clock.js';
import { byId, h } from './dom.js';
import { show } from './phones.js';
import { firstNameOf, on, state } from './state.js';
import { talkOf } from './talk.js';
import { t } from './texts.js';

const quoted = CSS.escape;
const phoneOf = (id) => `[data-phone="${quoted(id)}"]`;
const firstSuggestion = (id) => `${phoneOf(id)} .suggestions button`;
const firstButton = (id) => `${phoneOf(id)} .buttons[data-newest=true] button`;
const lastButton = (id) => `${phoneOf(id)} .buttons[data-newest=true] button:last-child`;

/** The order that the newcomer follows. */
function followed() {
    const alive = state.orders.filter((o) => !['CANCELLED', 'UNFILLED', 'NO_SHOW'].includes(o.status));
    return alive.at(-1) ?? null;
}

function steps(order) {
    const filled = ['FILLED', 'TAUGHT', 'RATED'];
    return [
        { key: 'stepOrder', done: order !== null },
        { key: 'stepAccept', done: filled.includes(order?.status) },
        { key: 'stepRate', done: (order?.ratings ?? 0) > 0 },
    ];
}

/** What to do next: a text, and where; null where nothing can be done. */
function next(order) {
    if (order === null) return ordering();
    switch (order.status) {
        case 'OPEN': return accepting(order);
        case 'FILLED': return { text: t('hintEnd'), at: nextLessonEnd() === null ? '#plus60' : '#lessonEnd' };
        default: return order.ratings > 0 ? { text: t('hintOver') } : rating();
    }
}

function ordering() {
    const operators = state.people.filter((p) => p.role === 'OPERATOR');
    const operator = operators.find((p) => state.shown.includes(p.id) && talkOf(p.id).messages.length > 0)
        ?? operators.find((p) => state.shown.includes(p.id)) ?? operators[0];
    if (!operator) return null;
    const name = firstNameOf(operator.id);
    const talk = talkOf(operator.id);
    if (talk.isAnswered()) return { text: t('hintOrder', { name }), at: firstSuggestion(operator.id), person: operator.id };
    const buttons = talk.question().buttons;
    const text = buttons.length === 3 ? t('hintConfirm', { name, button: buttons[0].label }) : t('hintAnswer', { name });
    return { text, at: firstButton(operator.id), person: operator.id };
}

function accepting(order) {
    const open = order.offers.filter((o) => o.status === 'OPEN').map((o) => o.teacher);
    const teacher = open.find((id) => state.shown.includes(id)) ?? open[0];
    const button = teacher && talkOf(teacher).question()?.buttons[0];
    if (!button) return { text: t('hintWait'), at: '#plus10' };
    return { text: t('hintAccept', { name: firstNameOf(teacher), button: button.label }), at: firstButton(teacher), person: teacher };
}

function rating() {
    const asked = state.shown.find((id) => state.person.get(id)?.role === 'PUPIL' && !talkOf(id).isAnswered());
    if (!asked) return { text: t('hintRateSoon') };
    return { text: t('hintRate', { name: firstNameOf(asked) }), at: lastButton(asked), person: asked };
}

function draw() {
    if (state.people.length === 0) return;
    const order = followed();
    const all = steps(order);
    const current = all.findIndex((step) => !step.done);
    const hint = next(order);
    byId('guide').setAttribute('aria-label', t('guide'));
    byId('guide').replaceChildren(
        h('ol', {}, all.map((step, i) => drawStep(step, i, i === current))),
        h('p', { class: 'hint', role: 'status' }, hint?.text ?? '',
            hint?.at ? h('button', { type: 'button', class: 'quiet', on: { click: () => lead(hint) } }, t('show')) : null));
    light(hint?.at);
}

function drawStep(step, index, current) {
    return h('li', { data: { done: String(step.done) }, aria: current ? { current: 'step' } : {} },
        h('span', { class: 'number', aria: { hidden: 'true' } }, step.done ? '✓' : String(index + 1)),
        h('span', { class: 'name' }, t(step.key)), step.done ? h('span', { class: 'spoken' }, t('done')) : null);
}

/** Takes the newcomer to what the hint means. */
function lead(hint) {
    if (hint.person) show(hint.person);
    document.querySelector(hint.at)?.focus({ preventScroll: Boolean(hint.person) });
}

function light(selector) {
    document.querySelectorAll('.lit').forEach((e) => e.classList.remove('lit'));
    if (selector) document.querySelector(selector)?.classList.add('lit');
}

let asked = false;

/** Draws once after everything that changed now is drawn. */
export function drawGuide() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
        asked = false;
        draw();
    });
}

export function startGuide() {
    on('people orders shown talk clock', drawGuide);
}
