package id.guruonline.conversation.turn;

import java.time.Instant;

/**
 * The right to handle a lane's messages for a while.
 *
 * @param fence grows with every lease of that lane; what is saved under an older one is refused
 * @param until in real time
 */
public record Lease(String lane, String owner, long fence, Instant until) {}
