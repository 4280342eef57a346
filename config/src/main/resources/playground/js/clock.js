/** The service's clock and the buttons that wind it. */
import { api } from './api.js';
import { byId, h } from './dom.js';
import { changed, now, on, state, takeClock } from './state.js';
import { t } from './texts.js';
import { clockTime, shortDayOf } from './times.js';
import { complain } from './toast.js';

let time;
let day;

/** The next end of a lesson that has a teacher; null where there is none. */
export function nextLessonEnd() {
    const ends = state.orders
        .filter((o) => o.status === 'FILLED' && Date.parse(o.end) > now())
        .map((o) => o.end);
    return ends.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

export function drawClock() {
    time = h('span', { class: 'time' });
    day = h('span', { class: 'day' });
    const end = nextLessonEnd();
    byId('clock').replaceChildren(
        h('div', { class: 'face', role: 'timer', aria: { label: t('clock'), live: 'off' } }, time, day),
        h('div', { class: 'winders', role: 'group', aria: { label: t('clock') } },
            winder('plus10', () => api.advance('PT10M')),
            winder('plus60', () => api.advance('PT1H')),
            winder('lessonEnd', () => api.setClock(end), end === null)));
    byId('clock').classList.toggle('winding', state.winding);
    byId('clock').setAttribute('aria-busy', String(state.winding));
    tick();
}

function winder(key, wind, impossible = false) {
    return h('button', {
        type: 'button',
        id: key,
        title: impossible ? t('noLesson') : t(`${key}Hint`),
        disabled: impossible || state.winding,
        on: { click: () => windBy(key, wind) },
    }, t(key));
}

async function windBy(key, wind) {
    state.winding = true;
    changed('clock');
    try {
        takeClock(await wind());
    } catch (problem) {
        complain(problem);
    } finally {
        state.winding = false;
        changed('clock');
        const button = byId(key);
        if (button && !button.disabled && document.activeElement === document.body) button.focus();
    }
}

function tick() {
    if (!time) return;
    time.textContent = clockTime(now());
    day.textContent = state.winding ? t('winding') : shortDayOf(now());
}

export function startClock() {
    on('clock orders', drawClock);
    setInterval(tick, 1000);
}
