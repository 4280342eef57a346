/** What the page says, in the language that was chosen; the choice is remembered. */
import id from '../texts/id.js';
import en from '../texts/en.js';

const LANGUAGES = { id, en };
const KEY = 'guru.language';

let language = remembered();
const listeners = new Set();

function remembered() {
    const kept = localStorage.getItem(KEY);
    return kept in LANGUAGES ? kept : 'id';
}

/** All languages as [code, own name]. */
export const languages = Object.entries(LANGUAGES).map(([code, texts]) => [code, texts.language]);

export const currentLanguage = () => language;

export function chooseLanguage(code) {
    language = code;
    localStorage.setItem(KEY, code);
    listeners.forEach((listener) => listener());
}

export const onLanguage = (listener) => listeners.add(listener);

/** The text of that key (dots go deeper), its {names} filled in. */
export function t(key, values = {}) {
    const text = key.split('.').reduce((texts, part) => texts?.[part], LANGUAGES[language]);
    return (text ?? key).replace(/\{(\w+)}/g, (_, name) => values[name] ?? '');
}

/** What the service calls its own constants, by language, kind and constant. */
let names = {};

export function takeNames(answer) {
    names = answer;
}

/** What the service calls that constant; the constant itself before the names are there. */
export const ownName = (kind, constant) => names[language]?.[kind]?.[constant] ?? constant;

/** Puts the texts of the language into every element that names one. */
export function fillTexts() {
    document.documentElement.lang = language;
    document.querySelectorAll('[data-text]').forEach((e) => { e.textContent = t(e.dataset.text); });
}
