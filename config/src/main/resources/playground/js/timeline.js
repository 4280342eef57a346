/** The journey of each order: who was offered it, what became of that, and why that teacher. */
import { avatar, byId, h } from './dom.js';
import { show } from './phones.js';
import { firstNameOf, nameOf, now, on, state } from './state.js';
import { currentLanguage, ownName, t } from './texts.js';
import { clockTime, countdown, dayOf } from './times.js';

/** What the reader opened or closed by hand: key -> open. */
const chosen = new Map();

export function drawTimeline() {
    const host = byId('timeline');
    const top = host.scrollTop;
    host.replaceChildren(h('h2', {}, t('timeline')),
        ...(state.orders.length === 0
            ? [h('p', { class: 'empty' }, t('noOrders'))]
            : state.orders.toReversed().map((order, i) => drawOrder(order, i === 0))));
    host.scrollTop = top;
    tick();
}

/** A part that opens and closes, and stays as the reader left it. */
function foldable(key, openByDefault, summary, ...content) {
    const details = h('details', { open: chosen.get(key) ?? openByDefault, class: key.split(' ')[0] },
        h('summary', { on: { click: () => chosen.set(key, !details.open) } }, summary), content);
    return details;
}

function drawOrder(order, newest) {
    const subject = t(`subjects.${order.subject}`);
    return foldable(`order ${order.id}`, newest || order.status === 'OPEN',
        [
            h('span', { class: 'line' }, h('b', {}, t('order', { id: order.id })), status(order.status)),
            h('span', { class: 'line' }, `${subject}, ${order.className}`),
            h('span', { class: 'line faint' }, `${dayOf(order.start)}, ${clockTime(order.start)}–${clockTime(order.end)}`),
            h('span', { class: 'line faint' }, order.schoolName ?? order.school),
        ],
        order.offers.length === 0 && order.status === 'OPEN' ? h('p', { class: 'empty' }, t('searching')) : null,
        h('ol', { class: 'offers' }, order.offers.map((offer, i) => drawOffer(order, offer, i))),
        order.ratings > 0 ? h('p', { class: 'ratings' }, '★ ', t(order.ratings === 1 ? 'oneRating' : 'ratings', { n: order.ratings })) : null);
}

const status = (name) => h('span', { class: 'status', data: { status: name } }, t(`orders.${name}`));

function drawOffer(order, offer, index) {
    const facts = [
        t('offeredAt', { time: clockTime(offer.madeAt) }),
        offer.answeredAt ? t('answeredAt', { time: clockTime(offer.answeredAt) }) : null,
        offer.km === undefined ? null : t('km', { n: number(offer.km, 1) }),
        offer.bundle ? t('together', { n: offer.bundle.split('+').length }) : null,
    ].filter(Boolean);
    const waves = order.offers.some((o) => o.wave !== offer.wave);
    const firstOfWave = waves && offer.wave !== order.offers[index - 1]?.wave;
    return h('li', { class: 'offer', data: { status: offer.status, teacher: offer.teacher } },
        firstOfWave ? h('p', { class: 'wave' }, t('wave', { n: offer.wave })) : null,
        h('div', { class: 'row' },
            h('button', { type: 'button', class: 'teacher', on: { click: () => show(offer.teacher) } },
                avatar(state.person.get(offer.teacher) ?? { id: offer.teacher, name: offer.teacher, role: 'TEACHER' }),
                nameOf(offer.teacher)),
            h('span', { class: 'status', data: { status: offer.status } }, t(`offers.${offer.status}`))),
        offer.status === 'OPEN' ? drawCountdown(offer) : null,
        h('p', { class: 'faint' }, facts.join(' · ')),
        (offer.reasons ?? []).length === 0 ? null : drawReasons(order, offer));
}

function drawCountdown(offer) {
    if (!offer.answerBy) return h('p', { class: 'countdown' }, t('onTheWay'));
    return h('div', { class: 'countdown', data: { from: offer.madeAt, until: offer.answerBy } },
        h('span', { class: 'left' }), h('span', { class: 'bar' }, h('span', {})));
}

function drawReasons(order, offer) {
    const score = offer.reasons.reduce((sum, r) => sum + r.value * r.weight, 0);
    const heaviest = Math.max(...offer.reasons.map((r) => r.weight));
    return foldable(`reasons ${order.id} ${offer.teacher} ${offer.madeAt}`, offer.status === 'OPEN' || offer.status === 'ACCEPTED',
        [t('why', { name: firstNameOf(offer.teacher) }), h('span', { class: 'faint' }, t('score', { n: number(score, 2) }))],
        h('dl', { title: t('whyHint') }, offer.reasons.map((reason) => drawReason(reason, heaviest))));
}

function drawReason({ term, value, weight }, heaviest) {
    const track = h('span', { class: 'track' }, h('span', {}));
    track.style.setProperty('--weight', weight / heaviest);
    track.firstChild.style.setProperty('--value', value);
    return h('div', {}, h('dt', {}, ownName('terms', term)),
        h('dd', {}, track, h('span', { class: 'number' }, `${number(value, 2)} × ${number(weight, 2)}`)));
}

const number = (n, digits) => n.toLocaleString(currentLanguage() === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: digits });

function tick() {
    for (const element of document.querySelectorAll('.countdown[data-until]')) {
        const until = Date.parse(element.dataset.until);
        const whole = until - Date.parse(element.dataset.from);
        const left = Math.max(0, until - now());
        element.querySelector('.left').textContent = t('left', { time: countdown(left) });
        element.querySelector('.bar > span').style.setProperty('--value', whole > 0 ? Math.min(1, left / whole) : 0);
    }
}

export function startTimeline() {
    on('orders people clock', drawTimeline);
    setInterval(tick, 1000);
}
