/** Sentences a newcomer may send with one tap. */
import { state } from './state.js';
import { currentLanguage, t } from './texts.js';

/** The subject most teachers of the operator's level teach; class teachers aside. */
function likelySubject(operator) {
    const votes = new Map();
    for (const person of state.people) {
        if (person.role !== 'TEACHER' || !(person.levels ?? []).includes(operator.level)) continue;
        for (const subject of person.subjects ?? []) votes.set(subject, (votes.get(subject) ?? 0) + 1);
    }
    votes.delete('GURU_KELAS');
    return [...votes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? 'MATEMATIKA';
}

function orderSentences(operator) {
    const values = { subject: t(`subjects.${likelySubject(operator)}`), class: operator.classes?.[0] ?? '5A' };
    return [t('suggest.order', values), t('suggest.orderLater', values)];
}

/** What that person might write now, the likeliest first. */
export function suggestionsFor(person, talk) {
    switch (person.role) {
        case 'OPERATOR': {
            const [first, second] = orderSentences(person);
            const ordered = talk.messages.some((m) => m.from === 'person');
            return ordered ? [t('suggest.status'), second, t('suggest.help')] : [first];
        }
        case 'TEACHER': return ['schedule', 'stars', 'pause'].map((key) => t(`suggest.${key}`));
        case 'PUPIL': return [t('suggest.help')];
        case 'OFFICE': return [t('suggest.status'), t('suggest.help')];
        default: return [];
    }
}

/** What a person is, in a few words, in the page's language. */
export function describe(person) {
    const subjects = (person.subjects ?? []).map((code) => t(`subjects.${code}`));
    switch (person.role) {
        case 'OPERATOR': return person.school ?? t('OPERATOR');
        case 'TEACHER': return subjects.length === 0 ? t('TEACHER')
            : t('teaches', { subjects: new Intl.ListFormat(currentLanguage(), { type: 'unit' }).format(subjects) });
        case 'PUPIL': return person.className ? t('ofClass', { class: person.className }) : t('PUPIL');
        default: return t(person.role);
    }
}
