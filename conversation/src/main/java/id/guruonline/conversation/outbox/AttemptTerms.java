package id.guruonline.conversation.outbox;

import id.guruonline.scheduler.work.instance.Owners;
import java.time.Duration;

/**
 * How attempts to send are named and kept.
 *
 * @param instance tells this running service from others on the same database; its attempts' names
 *     begin with it
 * @param owners tell whose attempts may be taken over
 * @param term how long an attempt is believed to be under way at most, in real time; longer than a
 *     channel takes to answer or time out
 */
public record AttemptTerms(String instance, Owners owners, Duration term) {}
