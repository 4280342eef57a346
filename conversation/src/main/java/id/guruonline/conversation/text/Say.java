package id.guruonline.conversation.text;

/**
 * One sentence the service can say. Each is a record whose components are the placeholders of its
 * text; the text stands under the record's name in {@code say_id.properties} and {@code
 * say_en.properties}.
 */
public interface Say {}
