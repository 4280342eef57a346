/** What the page does for each role: one entry a role, in the order in which the phones stand. */
import { currentLanguage, t } from './texts.js';

/**
 * strip: how many are in the strip of people even when nothing happens on their phones;
 * describe(person): what that person is, in a few words; suggest(person, talk, people): sentences
 * that a newcomer may send with one tap, the likeliest first.
 */
const ROLES = {
    OPERATOR: {
        strip: 3,
        describe: (person) => person.school ?? t('roles.OPERATOR'),
        suggest: (person, talk, people) => {
            const [first, second] = orderSentences(person, people);
            const ordered = talk.messages.some((m) => m.from === 'person');
            return ordered ? [t('suggest.status'), second, t('suggest.help')] : [first];
        },
    },
    TEACHER: {
        strip: 8,
        describe: (person) => {
            const subjects = (person.subjects ?? []).map((code) => t(`subjects.${code}`));
            return subjects.length === 0 ? t('roles.TEACHER')
                : t('teaches', { subjects: new Intl.ListFormat(currentLanguage(), { type: 'unit' }).format(subjects) });
        },
        suggest: () => [t('suggest.schedule'), t('suggest.stars'), t('suggest.pause')],
    },
    PUPIL: {
        strip: 2,
        describe: (person) => (person.className ? t('ofClass', { class: person.className }) : t('roles.PUPIL')),
        suggest: () => [t('suggest.help')],
    },
    OFFICE: {
        strip: 1,
        describe: () => t('roles.OFFICE'),
        suggest: () => [t('suggest.status'), t('suggest.help')],
    },
};

const NAMES = Object.keys(ROLES);

/** Where phones of that role stand. */
export const rankOf = (role) => NAMES.indexOf(role);

/** How many of that role are in the strip even when nothing happens on their phones. */
export const alwaysInStrip = (role) => ROLES[role].strip;

/** What a person is, in a few words, in the page's language. */
export const describe = (person) => ROLES[person.role].describe(person);

/** What that person might write now, the likeliest first; people: everybody. */
export const suggestionsFor = (person, talk, people) => ROLES[person.role].suggest(person, talk, people);

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
