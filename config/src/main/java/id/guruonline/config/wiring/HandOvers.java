package id.guruonline.config.wiring;

import id.guruonline.conversation.message.Recipient;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.work.HandOver;

/**
 * What is passed on within the process, from who writes it to who works it off.
 *
 * @param orders as they were just saved: to the sweep and to the announcer
 * @param lanes in which a message came: to whoever handles turns
 * @param recipients whom a message waits for: to the sender
 */
public record HandOvers(
        HandOver<Order> orders, HandOver<String> lanes, HandOver<Recipient> recipients) {

    HandOvers() {
        this(new HandOver<>(), new HandOver<>(), new HandOver<>());
    }
}
