package id.guruonline.scheduler.people;

/** Lets people in; a port. */
public interface Admission {

    /** Adds somebody; nothing happens where there is anybody of that id. */
    void add(Person person);
}
