/** The playground's page: puts the parts together and keeps them up to date. */
import { api } from './api.js';
import { drawClock, startClock } from './clock.js';
import { byId, h } from './dom.js';
import { drawGuide, startGuide } from './guide.js';
import { listen } from './live.js';
import { drawPeople, startPeople } from './people.js';
import { forgetShown, phoneHasNews, refreshTalks, showFirst, startPhones } from './phones.js';
import { on, refreshClock, refreshOrders, refreshPeople, state } from './state.js';
import { forgetTalks } from './talk.js';
import { chooseLanguage, currentLanguage, fillTexts, languages, onLanguage, t, takeNames } from './texts.js';
import { drawTimeline, startTimeline } from './timeline.js';
import { complain, note } from './toast.js';

function drawLanguages() {
    byId('languages').setAttribute('aria-label', t('languages'));
    byId('languages').replaceChildren(...languages.map(([code, name]) => h('button', {
        type: 'button',
        lang: code,
        title: name,
        aria: { pressed: String(code === currentLanguage()), label: name },
        on: { click: () => chooseLanguage(code) },
    }, code.toUpperCase())));
}

function drawTabs() {
    const { tab } = document.body.dataset;
    byId('tabs').replaceChildren(...[['phones', 'tabPhones'], ['orders', 'tabOrders']].map(([name, key]) => h('button', {
        type: 'button',
        aria: { pressed: String(name === tab) },
        on: { click: () => { document.body.dataset.tab = name; drawTabs(); } },
    }, t(key))));
}

function drawTexts() {
    fillTexts();
    drawLanguages();
    drawTabs();
    drawClock();
    drawPeople();
    drawTimeline();
    drawGuide();
}

/** Fetches everything; `fresh` forgets what was there, since it was another world. */
async function refreshAll(fresh) {
    if (fresh) {
        forgetTalks();
        forgetShown();
    }
    takeNames(await api.names());
    await Promise.all([refreshPeople(), refreshClock()]);
    showFirst();
    await Promise.all([refreshOrders(), refreshTalks()]);
}

async function restart() {
    if (!confirm(t('restartSure'))) return;
    try {
        await api.restart();
        await refreshAll(true);
        note(t('restarted'));
    } catch (problem) {
        complain(problem);
    }
}

startClock();
startPhones();
startPeople();
startTimeline();
startGuide();
onLanguage(drawTexts);
on('tab', drawTabs);
byId('restart').addEventListener('click', restart);
drawTexts();

listen({
    connected() {
        byId('connection').hidden = true;
        refreshAll(false).catch(complain);
    },
    away() { byId('connection').hidden = false; },
    phone({ person }) {
        phoneHasNews(person);
        // Stars are given on pupils' phones and counted at the order.
        if (state.person.get(person)?.role === 'PUPIL') refreshOrders().catch(complain);
    },
    orders() { refreshOrders().catch(complain); },
    clock() { refreshClock().catch(complain); },
    world() { refreshAll(true).catch(complain); },
});
