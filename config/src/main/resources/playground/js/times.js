/** Times as people read them, in the regency's zone. */
import { state } from './state.js';
import { currentLanguage } from './texts.js';

const formats = new Map();

function format(instant, options) {
    const key = JSON.stringify([currentLanguage(), state.zone, options]);
    if (!formats.has(key)) {
        const locale = currentLanguage() === 'id' ? 'id-ID' : 'en-GB';
        formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: state.zone, ...options }));
    }
    return formats.get(key).format(new Date(instant));
}

export const clockTime = (instant) => format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const dayOf = (instant) => format(instant, { weekday: 'long', day: 'numeric', month: 'long' });

export const shortDayOf = (instant) => format(instant, { weekday: 'short', day: 'numeric', month: 'short' });

/** A time left as m:ss or h:mm:ss, never below zero. */
export function countdown(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    const two = (n) => String(n).padStart(2, '0');
    const minutes = Math.floor(seconds / 60);
    return minutes < 60
        ? `${minutes}:${two(seconds % 60)}`
        : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
