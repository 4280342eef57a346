package id.guruonline.conversation.outbox;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.DeliveryReport.Again;
import id.guruonline.conversation.message.DeliveryReport.Delivered;
import id.guruonline.conversation.message.DeliveryReport.Failed;
import id.guruonline.conversation.message.DeliveryReport.NotKnownYet;
import id.guruonline.conversation.message.DeliveryReport.Read;
import id.guruonline.conversation.message.DeliveryReport.Taken;
import id.guruonline.conversation.message.DeliveryReport.TryLater;
import id.guruonline.conversation.message.DeliveryReport.Uncertain;
import id.guruonline.conversation.message.DeliveryReport.Unreachable;
import id.guruonline.conversation.message.DeliveryReport.Unwanted;
import id.guruonline.scheduler.order.state.OfferRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is sent in place of a message of which something was reported: once more to the same
 * address, to the person's next one, or nothing. What the report makes of the message itself says
 * {@link Delivery}.
 */
final class SendingRules {

    private SendingRules() {}

    /**
     * What is sent instead, under an id of its own; empty where nothing is. An offer of which
     * nobody can tell whether it arrived goes nowhere else: it is withdrawn, and whoever has it
     * before their eyes may still say yes.
     *
     * @param next how far the message is by the report
     * @param accounts the recipient's, the best told first; asked for only where they matter
     * @param provesSender whether nobody can write from there in another's name, and so say in it
     *     that nothing is wanted at the number
     */
    static Optional<OutboxEntry> findInstead(
            DeliveryReport report,
            OutboxEntry entry,
            OutboxState next,
            Supplier<List<Account>> accounts,
            Predicate<Address> provesSender) {
        return switch (report) {
            case Again(_, Instant at, Instant then, _) ->
                    entry.again(at, then).or(() -> findElsewhere(entry, at, accounts, _ -> true));
            case Failed(_, Instant at, _) -> findElsewhere(entry, at, accounts, _ -> true);
            case Unreachable(_, Instant at, _) -> findElsewhere(entry, at, accounts, _ -> true);
            case Unwanted(_, Instant at, _) ->
                    findElsewhere(
                            entry,
                            at,
                            accounts,
                            other ->
                                    !other.id().equals(entry.to().id())
                                            || !provesSender.test(entry.to()));
            case Uncertain(_, _, Instant then, _) ->
                    !isOffer(entry) && next == OutboxState.UNCERTAIN
                            ? findElsewhere(entry, then, accounts, _ -> true)
                            : Optional.empty();
            case Taken _, Delivered _, Read _, TryLater _, NotKnownYet _ -> Optional.empty();
        };
    }

    /** Which is withdrawn without blame instead. */
    private static boolean isOffer(OutboxEntry entry) {
        return entry.about().filter(OfferRef.class::isInstance).isPresent();
    }

    /** The message to the person's next best address that is not given up and was not tried. */
    private static Optional<OutboxEntry> findElsewhere(
            OutboxEntry entry,
            Instant at,
            Supplier<List<Account>> accounts,
            Predicate<Address> allowed) {
        return accounts.get().stream()
                .filter(account -> account.goneAt() == null)
                .map(Account::address)
                .filter(address -> !entry.wasTriedAt(address) && allowed.test(address))
                .findFirst()
                .map(address -> entry.redirected(address, at));
    }
}
