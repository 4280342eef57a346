/** Short notes at the page's edge. */
import { byId, h } from './dom.js';
import { t } from './texts.js';

const SHOWN_MS = 6000;

export function note(text, kind = 'good') {
    const toast = h('p', { class: `toast ${kind}` }, text);
    byId('toasts').append(toast);
    setTimeout(() => toast.remove(), SHOWN_MS);
}

/** Tells that something did not work, and why. */
export function complain(problem) {
    if (problem.status === undefined) throw problem;
    note(t('failed', { why: problem.message && problem.status !== 0 ? problem.message : t('unreachable') }), 'bad');
}
