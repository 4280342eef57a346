package id.guruonline.config.playground.page;

import id.guruonline.scheduler.order.LastPlaced;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders, telling open pages of every change that was saved. */
public final class ObservedOrders implements OrderStore {

    private final OrderStore orders;
    private final News news;

    public ObservedOrders(OrderStore orders, News news) {
        this.orders = orders;
        this.news = news;
    }

    @Override
    public boolean insert(Order order) {
        return told(orders.insert(order));
    }

    @Override
    public Optional<LastPlaced> findLastPlaced(String npsn, String className) {
        return orders.findLastPlaced(npsn, className);
    }

    @Override
    public boolean noteLastPlaced(@Nullable LastPlaced before, Order order) {
        return orders.noteLastPlaced(before, order);
    }

    @Override
    public boolean replace(Order next) {
        return told(orders.replace(next));
    }

    private boolean told(boolean saved) {
        if (saved) {
            news.ordersChanged();
        }
        return saved;
    }

    @Override
    public Optional<Order> find(String id) {
        return orders.find(id);
    }

    @Override
    public List<Order> listDue(Instant now, int limit) {
        return orders.listDue(now, limit);
    }

    @Override
    public Optional<Instant> findNextDue() {
        return orders.findNextDue();
    }

    @Override
    public List<Order> listWithFacts(int limit) {
        return orders.listWithFacts(limit);
    }

    @Override
    public void removeFact(String orderId, String factId) {
        orders.removeFact(orderId, factId);
    }

    @Override
    public void wakeWatching(Instant now) {
        orders.wakeWatching(now);
    }

    @Override
    public List<Order> listOfSchool(String npsn, Instant endingAfter) {
        return orders.listOfSchool(npsn, endingAfter);
    }

    @Override
    public List<Order> listEndingAfter(Instant time) {
        return orders.listEndingAfter(time);
    }

    @Override
    public Optional<Order> findNewestOfSchool(String npsn) {
        return orders.findNewestOfSchool(npsn);
    }

    @Override
    public List<Order> listOfTeacher(String teacherId, Instant endingAfter) {
        return orders.listOfTeacher(teacherId, endingAfter);
    }

    @Override
    public List<Order> listTaught(String npsn, String className, int limit) {
        return orders.listTaught(npsn, className, limit);
    }

    @Override
    public List<Order> listAll(int limit) {
        return orders.listAll(limit);
    }
}
