package id.guruonline.config.settings;

import java.time.Duration;

/**
 * From when on the service is said to be {@code DEGRADED}, though it works.
 *
 * @param unreachable how long nobody answers at a channel
 * @param oldestReply how long a reply waits to be sent, and a message of a person to be handled
 * @param oldestOffer how long an offer waits to be sent
 * @param oldestFact how long a fact waits to be worked off, and an order that is due to be decided
 *     on
 */
public record HealthSettings(
        Duration unreachable, Duration oldestReply, Duration oldestOffer, Duration oldestFact) {}
