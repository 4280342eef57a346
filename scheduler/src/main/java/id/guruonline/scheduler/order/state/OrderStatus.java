package id.guruonline.scheduler.order.state;

/** The states of an order by name; see {@link Progress}. */
public enum OrderStatus {
    OPEN,
    FILLED,
    TAUGHT,
    RATED,
    CANCELLED,
    UNFILLED,
    NO_SHOW
}
