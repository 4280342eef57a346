package id.guruonline.scheduler.order.state;

import id.guruonline.scheduler.reason.Reasons;
import java.time.Instant;

/**
 * What a round of offers found for an order besides those whom it asked.
 *
 * @param wave the wave that went out in it, from 1; where nobody could be asked, the one that is
 *     still to go out
 * @param widened how often the radius was widened by then
 * @param reasons why the others were not asked
 */
public record Round(int wave, Instant at, int widened, Reasons reasons) {}
