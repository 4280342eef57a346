package id.guruonline.scheduler.order.state;

/**
 * One term's part in the choice of a teacher, kept with the offer so that "why you" has an answer.
 *
 * @param value 0 to 1
 * @param weight what the value was multiplied with
 */
public record RankingShare(RankingTerm term, double value, double weight) {}
