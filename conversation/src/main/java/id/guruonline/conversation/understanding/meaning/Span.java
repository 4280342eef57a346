package id.guruonline.conversation.understanding.meaning;

/**
 * The words a slot came from.
 *
 * @param slot the slot
 * @param words the words, as they were typed
 */
public record Span(Slot slot, String words) {}
