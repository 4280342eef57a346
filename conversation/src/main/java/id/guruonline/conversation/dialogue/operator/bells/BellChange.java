package id.guruonline.conversation.dialogue.operator.bells;

import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.SpecialBells;

/**
 * Other bells that a school wants.
 *
 * @param bells as they shall be, and for which days: for no weekday and no period in particular
 *     those of a usual day
 * @param removed whether those days shall have none of their own any more, whatever they are
 */
public record BellChange(SpecialBells bells, boolean removed) {

    /** The plan once it is made; only where {@link BellRules} find nothing against it. */
    BellPlan applied(BellPlan plan) {
        return removed ? plan.without(bells) : plan.with(bells);
    }

    /** Those that one of the days has then. */
    Bells on(BellPlan changed) {
        return changed.find(bells).map(SpecialBells::bells).orElse(changed.standard());
    }
}
