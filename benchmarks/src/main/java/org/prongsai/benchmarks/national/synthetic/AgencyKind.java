package org.prongsai.benchmarks.national.synthetic;

/** Kinds of agencies, how many there are of each, and how many people answer for one of them, as an average. */
enum AgencyKind {
    DEPARTMENT("ส่วนราชการระดับกรม", 160, 350, 800, Place.CAPITAL),
    STATE_ENTERPRISE("รัฐวิสาหกิจ", 52, 400, 1_500, Place.CAPITAL),
    PUBLIC_ORGANISATION("องค์การมหาชน", 61, 120, 500, Place.CAPITAL),
    INDEPENDENT_BODY("องค์กรอิสระ", 5, 300, 600, Place.CAPITAL),
    COURT("องค์กรศาล", 3, 300, 600, Place.CAPITAL),
    PROSECUTION("องค์กรอัยการ", 1, 300, 600, Place.CAPITAL),
    PARLIAMENT("หน่วยงานในสังกัดรัฐสภา", 1, 300, 600, Place.CAPITAL),
    OTHER("หน่วยงานของรัฐอื่น", 32, 150, 400, Place.CAPITAL),
    UNIVERSITY("สถาบันอุดมศึกษา", 84, 380, 1_000, Place.ANYWHERE),
    PROVINCE("จังหวัด", 76, 250, 400, Place.PROVINCES),
    SPECIAL_LOCAL("อปท. รูปแบบพิเศษ", 2, 400, 1_000, Place.ANYWHERE),
    PROVINCIAL_ORGANISATION("อบจ.", 76, 220, 400, Place.PROVINCES),
    CITY("เทศบาลนคร", 30, 300, 400, Place.PROVINCES),
    TOWN("เทศบาลเมือง", 195, 110, 190, Place.PROVINCES),
    SUBDISTRICT_MUNICIPALITY("เทศบาลตำบล", 2_247, 48, 95, Place.PROVINCES),
    SUBDISTRICT_ORGANISATION("อบต.", 5_300, 30, 62, Place.PROVINCES);

    /** Where agencies of a kind are. */
    enum Place {
        CAPITAL,
        /** One province after the other, but not the capital. */
        PROVINCES,
        ANYWHERE
    }

    final String type;
    final int agencies;
    final int staff;
    final int visitors;
    final Place place;

    AgencyKind(String type, int agencies, int staff, int visitors, Place place) {
        this.type = type;
        this.agencies = agencies;
        this.staff = staff;
        this.visitors = visitors;
        this.place = place;
    }

    String province(int number) {
        return switch (place) {
            case CAPITAL -> Provinces.NAMES.getFirst();
            case PROVINCES -> Provinces.NAMES.get(1 + number % (Provinces.NAMES.size() - 1));
            case ANYWHERE -> Provinces.NAMES.get(number % Provinces.NAMES.size());
        };
    }
}
