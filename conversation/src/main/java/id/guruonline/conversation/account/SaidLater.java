package id.guruonline.conversation.account;

import id.guruonline.conversation.text.Say;
import java.time.Instant;

/**
 * What is said in place of something that has waited for long, with the same buttons.
 *
 * @param from from when on that is said
 */
public record SaidLater(Instant from, Say say) {}
