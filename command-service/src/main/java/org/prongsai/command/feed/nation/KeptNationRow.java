package org.prongsai.command.feed.nation;

import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.feed.nation.Role.OfItem;
import org.prongsai.command.feed.nation.Role.Part;
import org.prongsai.command.feed.table.TableRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What may be kept of a row: the cells of the columns in use, save those that say who somebody is. */
final class KeptNationRow implements Kept {
    private static final int SHOWN_MAX = 60;

    private final Layout layout;
    private final TableRow row;

    KeptNationRow(Layout layout, TableRow row) {
        this.layout = layout;
        this.row = row;
    }

    @Override
    public @Nullable JsonNode row() {
        if (row.cells().isEmpty()) {
            return null;
        }
        var kept = JsonNodeFactory.instance.arrayNode();
        layout.used().forEach(column -> kept.add(cell(column)));
        return kept;
    }

    @Override
    public @Nullable String value(String field) {
        var column = layout.used().stream()
                .filter(known -> known.name().equals(field))
                .findFirst();
        if (column.isEmpty()) {
            return null;
        }
        var text = cell(column.get());
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX - 1) + "…";
    }

    private String cell(Column column) {
        var text = Layout.value(column, row);
        return isSafe(column.role(), text) ? text : IdentityLook.MASK;
    }

    private static boolean isSafe(Role role, String text) {
        return switch (role) {
            case Role.Named(var field) ->
                switch (field) {
                    case EVIDENCE -> isSafeAddress(text);
                    case NAME_TH, NAME_EN, TYPE, PROVINCE, DISTRICT -> IdentityLook.ofContact(text) == null;
                    case ASSESSMENT, AGENCY, YEAR, METHODOLOGY, ITEM, VERDICT, NOTE, REASON, TOTAL, LEVEL, SOURCE ->
                        !CellTexts.namesSomebody(text);
                };
            case OfItem(var _, var part) when part == Part.EVIDENCE -> isSafeAddress(text);
            case OfItem _, Role.Instrument _, Role.Indicator _ -> !CellTexts.namesSomebody(text);
            case Role.Ignored _, Role.Dropped _, Role.Unknown _ -> false;
        };
    }

    private static boolean isSafeAddress(String text) {
        return !"email".equals(IdentityLook.of(text));
    }
}
