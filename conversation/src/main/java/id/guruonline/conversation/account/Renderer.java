package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.text.Rendered;
import id.guruonline.conversation.text.Say;

/** Puts a sentence into words. */
@FunctionalInterface
public interface Renderer {

    Rendered render(Say say, Language language);
}
