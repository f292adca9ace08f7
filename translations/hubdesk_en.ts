<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cell</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>%Ln h ago</numerusform>
            <numerusform>%Ln h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n change(s) would be made</source>
        <translation>
            <numerusform>%n change would be made</numerusform>
            <numerusform>%n changes would be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made</source>
        <translation>
            <numerusform>%n change made</numerusform>
            <numerusform>%n changes made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HubDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its token holds %n scopes, as %1</source>
        <translation>
            <numerusform>Its token holds %n scope, as %1</numerusform>
            <numerusform>Its token holds %n scopes, as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalDetails</name>
    <message numerus="yes">
        <source>and %n more records</source>
        <translation>
            <numerusform>and %n more record</numerusform>
            <numerusform>and %n more records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message numerus="yes">
        <source>Edit %1 of %n records (%2)</source>
        <translation>
            <numerusform>Edit %1 of %n record (%2)</numerusform>
            <numerusform>Edit %1 of %n records (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n records (%1)</source>
        <translation>
            <numerusform>Remove %n record (%1)</numerusform>
            <numerusform>Remove %n records (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message numerus="yes">
        <source>%Ln hub</source>
        <translation>
            <numerusform>%Ln hub</numerusform>
            <numerusform>%Ln hub</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hubs</source>
        <translation>
            <numerusform>%Ln hubs</numerusform>
            <numerusform>%Ln hubs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln administrator</source>
        <translation>
            <numerusform>%Ln administrator</numerusform>
            <numerusform>%Ln administrator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln administrators</source>
        <translation>
            <numerusform>%Ln administrators</numerusform>
            <numerusform>%Ln administrators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln user</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln users</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln groups</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln service</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln services</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server</source>
        <translation>
            <numerusform>%Ln server</numerusform>
            <numerusform>%Ln server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln servers</source>
        <translation>
            <numerusform>%Ln servers</numerusform>
            <numerusform>%Ln servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln community</source>
        <translation>
            <numerusform>%Ln community</numerusform>
            <numerusform>%Ln community</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln communities</source>
        <translation>
            <numerusform>%Ln communities</numerusform>
            <numerusform>%Ln communities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln representative</source>
        <translation>
            <numerusform>%Ln representative</numerusform>
            <numerusform>%Ln representative</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln representatives</source>
        <translation>
            <numerusform>%Ln representatives</numerusform>
            <numerusform>%Ln representatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreement</source>
        <translation>
            <numerusform>%Ln agreement</numerusform>
            <numerusform>%Ln agreement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreements</source>
        <translation>
            <numerusform>%Ln agreements</numerusform>
            <numerusform>%Ln agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln responsibility</source>
        <translation>
            <numerusform>%Ln responsibility</numerusform>
            <numerusform>%Ln responsibility</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln responsibilities</source>
        <translation>
            <numerusform>%Ln responsibilities</numerusform>
            <numerusform>%Ln responsibilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln member</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln members</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln people</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln ticket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets</source>
        <translation>
            <numerusform>%Ln tickets</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln role</source>
        <translation>
            <numerusform>%Ln role</numerusform>
            <numerusform>%Ln role</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln roles</source>
        <translation>
            <numerusform>%Ln roles</numerusform>
            <numerusform>%Ln roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entries</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::tables::TableModel</name>
    <message numerus="yes">
        <source>Change %1 of %Ln records</source>
        <translation>
            <numerusform>Change %1 of %Ln record</numerusform>
            <numerusform>Change %1 of %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::BulkDialog</name>
    <message numerus="yes">
        <source>The new value goes to all %n selected rows, as one step that can be undone.</source>
        <translation>
            <numerusform>The new value goes to the selected row, as one step that can be undone.</numerusform>
            <numerusform>The new value goes to all %n selected rows, as one step that can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set in %n rows</source>
        <translation>
            <numerusform>Set in %n row</numerusform>
            <numerusform>Set in %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::CommandPalette</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ConversationPane</name>
    <message numerus="yes">
        <source>Show %n earlier messages</source>
        <translation>
            <numerusform>Show %n earlier message</numerusform>
            <numerusform>Show %n earlier messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::HomePage</name>
    <message numerus="yes">
        <source>%n were read</source>
        <translation>
            <numerusform>%n was read</numerusform>
            <numerusform>%n were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n rows selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its token and what it said about %n users are removed from this computer.</source>
        <translation>
            <numerusform>Its token and what it said about %n user are removed from this computer.</numerusform>
            <numerusform>Its token and what it said about %n users are removed from this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hubs</source>
        <translation>
            <numerusform>%n hub</numerusform>
            <numerusform>%n hubs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::PreferencesDialog</name>
    <message numerus="yes">
        <source>Every %n minutes</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::StatusItems</name>
    <message numerus="yes">
        <source>%n changes not yet on disk</source>
        <translation>
            <numerusform>%n change not yet on disk</numerusform>
            <numerusform>%n changes not yet on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TablePage</name>
    <message numerus="yes">
        <source>%n records will be removed from this file.</source>
        <translation>
            <numerusform>%n record will be removed from this file.</numerusform>
            <numerusform>%n records will be removed from this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation>
            <numerusform>Copied %n row</numerusform>
            <numerusform>Copied %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::TokenList</name>
    <message numerus="yes">
        <source>%n tokens, read %1</source>
        <translation>
            <numerusform>%n token, read %1</numerusform>
            <numerusform>%n tokens, read %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers shared with others</source>
        <translation>
            <numerusform>%n server shared with others</numerusform>
            <numerusform>%n servers shared with others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers of others</source>
        <translation>
            <numerusform>%n server of others</numerusform>
            <numerusform>%n servers of others</numerusform>
        </translation>
    </message>
</context>
</TS>
