/** All that the page knows of roles: an entry for each that looks its own way, in the order in which the phones stand; the others come after. */
import { currentLanguage, ownName, t } from './texts.js';

/**
 * head, bubble: the colours at the head of its phones and of what is said there, the page's own where
 * none is given; strip: how many are in the strip of people even when nothing happens on their phones;
 * describe(person): what that person is, in a few words, the role's name if not given; suggest(person, talk, people): sentences that a newcomer may send with one
 * tap, the likeliest first.
 */
const ROLES = {
    OPERATOR: {
        strip: 3,
        describe: (person) => person.school ?? nameOf(person.role),
        suggest: (person, talk, people) => {
            const [first, second] = orderSentences(person, people);
            const ordered = talk.messages.some((m) => m.from === 'person');
            return ordered ? [t('suggest.status'), second, t('suggest.help')] : [first];
        },
    },
    TEACHER: {
        head: '#2b5a86',
        bubble: '#d5e5f4',
        strip: 8,
        describe: (person) => {
            const subjects = (person.subjects ?? []).map((code) => t(`subjects.${code}`));
            return subjects.length === 0 ? nameOf(person.role)
                : t('teaches', { subjects: new Intl.ListFormat(currentLanguage(), { type: 'unit' }).format(subjects) });
        },
        suggest: () => [t('suggest.schedule'), t('suggest.stars'), t('suggest.pause')],
    },
    PUPIL: {
        head: '#7d4a8c',
        bubble: '#ecdcf1',
        strip: 2,
        describe: (person) => (person.className ? t('ofClass', { class: person.className }) : nameOf(person.role)),
        suggest: () => [t('suggest.help')],
    },
    OFFICE: {
        head: '#5d5648',
        strip: 1,
        suggest: () => [t('suggest.status'), t('suggest.help')],
    },
};

/** Every other role. */
const PLAIN = {
    head: '#7a5a33',
    strip: 1,
    describe: (person) => person.school ?? nameOf(person.role),
    suggest: () => [t('suggest.help')],
};

const entryOf = (role) => ROLES[role] ?? PLAIN;

const ORDER = [...Object.values(ROLES), PLAIN];

/** Where phones of that role stand. */
export const rankOf = (role) => ORDER.indexOf(entryOf(role));

/** What the role is called, in the page's language. */
export const nameOf = (role) => capital(ownName('roles', role));

const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** Gives a phone the colours of its person's role. */
export function paint(phone, role) {
    for (const part of ['head', 'bubble']) {
        if (entryOf(role)[part]) phone.style.setProperty(`--${part}`, entryOf(role)[part]);
    }
}

/** How many of that role are in the strip even when nothing happens on their phones. */
export const alwaysInStrip = (role) => entryOf(role).strip;

/** What a person is, in a few words, in the page's language. */
export const describe = (person) => entryOf(person.role).describe?.(person) ?? nameOf(person.role);

/** What that person might write now, the likeliest first; people: everybody. */
export const suggestionsFor = (person, talk, people) => entryOf(person.role).suggest(person, talk, people);

/** The subject most teachers of the operator's level teach; class teachers aside. */
function likelySubject(operator, people) {
    const votes = new Map();
    for (const person of people) {
        if (person.role !== 'TEACHER' || !(person.levels ?? []).includes(operator.level)) continue;
        for (const subject of person.subjects ?? []) votes.set(subject, (votes.get(subject) ?? 0) + 1);
    }
    votes.delete('GURU_KELAS');
    return [...votes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? 'MATEMATIKA';
}

function orderSentences(operator, people) {
    const values = { subject: t(`subjects.${likelySubject(operator, people)}`), class: operator.classes?.[0] ?? '5A' };
    return [t('suggest.order', values), t('suggest.orderLater', values)];
}
