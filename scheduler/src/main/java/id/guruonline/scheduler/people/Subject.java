package id.guruonline.scheduler.people;

/**
 * The subjects of the national curriculum that can be ordered. The names are fixed: world files and
 * callers of the API use them.
 */
public enum Subject {
    GURU_KELAS,
    MATEMATIKA,
    BAHASA_INDONESIA,
    BAHASA_INGGRIS,
    IPA,
    IPS,
    IPAS,
    PENDIDIKAN_AGAMA_ISLAM,
    PENDIDIKAN_AGAMA_KRISTEN,
    PENDIDIKAN_AGAMA_KATOLIK,
    PENDIDIKAN_AGAMA_HINDU,
    PENDIDIKAN_AGAMA_BUDDHA,
    PENDIDIKAN_PANCASILA,
    PJOK,
    SENI_BUDAYA,
    INFORMATIKA,
    PRAKARYA,
    MUATAN_LOKAL,
    FISIKA,
    KIMIA,
    BIOLOGI,
    SEJARAH,
    GEOGRAFI,
    EKONOMI,
    SOSIOLOGI,
    BIMBINGAN_KONSELING,
    KODING_KECERDASAN_ARTIFISIAL,
    KEJURUAN
}
