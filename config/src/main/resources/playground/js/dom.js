/** Builds elements. Data only ever becomes text or an attribute, never markup. */

/**
 * An element. `on` holds listeners, `data` dataset entries, `aria` aria-attributes; what is null,
 * undefined or false is left out.
 */
export function h(tag, { on = {}, data = {}, aria = {}, ...attributes } = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === true) element.setAttribute(name, '');
        else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
    }
    for (const [name, value] of Object.entries(data)) element.dataset[name] = value;
    for (const [name, value] of Object.entries(aria)) element.setAttribute(`aria-${name}`, value);
    for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

export const byId = (id) => document.getElementById(id);

/** The text with its web addresses made into links. */
export function linked(text) {
    return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, i) =>
        i % 2 ? h('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part);
}

/** The first letters of a name's first two words. */
export function initials(name) {
    return name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? '').join('').toUpperCase();
}

/** A round picture of a person: initials on a colour that is always the same for the same id. */
export function avatar(person) {
    const hue = [...person.id].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) % 360, 7);
    const element = h('span', { class: 'avatar', data: { role: person.role }, aria: { hidden: 'true' } }, initials(person.name));
    element.style.setProperty('--hue', hue);
    return element;
}
