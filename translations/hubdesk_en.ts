<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AskWords</name>
    <message numerus="yes">
        <source>holds %1, which lacks the scope</source>
        <comment>roles</comment>
        <translation>
            <numerusform>holds %1, which lacks the scope</numerusform>
            <numerusform>holds %1, which lack the scope</numerusform>
        </translation>
    </message>
</context>
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
    <name>CellDetails</name>
    <message numerus="yes">
        <source>Held in %Ln ways</source>
        <translation>
            <numerusform>Held in %Ln way</numerusform>
            <numerusform>Held in %Ln ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group, %Ln people</source>
        <translation>
            <numerusform>group, %Ln person</numerusform>
            <numerusform>group, %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>which gives %Ln scopes</source>
        <translation>
            <numerusform>which gives %Ln scope</numerusform>
            <numerusform>which gives %Ln scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The source is the group %1. Removing the role there takes it from %Ln other people too.</source>
        <translation>
            <numerusform>The source is the group %1. Removing the role there takes it from %Ln other person too.</numerusform>
            <numerusform>The source is the group %1. Removing the role there takes it from %Ln other people too.</numerusform>
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
    <message numerus="yes">
        <source> (and %n alike)</source>
        <translation>
            <numerusform> (and %n alike)</numerusform>
            <numerusform> (and %n alike)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%Ln rights</source>
        <translation>
            <numerusform>%Ln right</numerusform>
            <numerusform>%Ln rights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
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
    <name>EscalationGraph</name>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n alike</numerusform>
            <numerusform>%n alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group, %n people</source>
        <translation>
            <numerusform>group, %n person</numerusform>
            <numerusform>group, %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
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
    <name>ImportRows</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A fleet of %Ln hubs.</source>
        <translation>
            <numerusform>A fleet of %Ln hub.</numerusform>
            <numerusform>A fleet of %Ln hubs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems: JupyterHub would not start.</source>
        <translation>
            <numerusform>%Ln problem: JupyterHub would not start.</numerusform>
            <numerusform>%Ln problems: JupyterHub would not start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings.</source>
        <translation>
            <numerusform>%Ln warning.</numerusform>
            <numerusform>%Ln warnings.</numerusform>
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
    <name>Plan</name>
    <message numerus="yes">
        <source>%Ln people will no longer be able to start their servers</source>
        <translation>
            <numerusform>%Ln person will no longer be able to start their server</numerusform>
            <numerusform>%Ln people will no longer be able to start their servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will no longer be able to open their servers</source>
        <translation>
            <numerusform>%Ln person will no longer be able to open their server</numerusform>
            <numerusform>%Ln people will no longer be able to open their servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people become administrator</source>
        <translation>
            <numerusform>%Ln person becomes administrator</numerusform>
            <numerusform>%Ln people become administrator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are no longer administrator</source>
        <translation>
            <numerusform>%Ln person is no longer administrator</numerusform>
            <numerusform>%Ln people are no longer administrator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services will be able to %1</source>
        <translation>
            <numerusform>%Ln service will be able to %1</numerusform>
            <numerusform>%Ln services will be able to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be able to %1</source>
        <translation>
            <numerusform>%Ln person will be able to %1</numerusform>
            <numerusform>%Ln people will be able to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will no longer be able to %1</source>
        <translation>
            <numerusform>%Ln person will no longer be able to %1</numerusform>
            <numerusform>%Ln people will no longer be able to %1</numerusform>
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
    <name>Review</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rights</source>
        <translation>
            <numerusform>%Ln right</numerusform>
            <numerusform>%Ln rights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opened</source>
        <translation>
            <numerusform>%Ln opened</numerusform>
            <numerusform>%Ln opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln closed</source>
        <translation>
            <numerusform>%Ln closed</numerusform>
            <numerusform>%Ln closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people keep it through something else.</source>
        <translation>
            <numerusform>%Ln person keeps it through something else.</numerusform>
            <numerusform>%Ln people keep it through something else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have rights meanwhile that they have neither before nor after.</source>
        <translation>
            <numerusform>%Ln person has rights meanwhile that they have neither before nor after.</numerusform>
            <numerusform>%Ln people have rights meanwhile that they have neither before nor after.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lack meanwhile what they have before and after.</source>
        <translation>
            <numerusform>%Ln person lacks meanwhile what they have before and after.</numerusform>
            <numerusform>%Ln people lack meanwhile what they have before and after.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeTree</name>
    <message numerus="yes">
        <source>%Ln scopes</source>
        <translation>
            <numerusform>%Ln scope</numerusform>
            <numerusform>%Ln scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln more in newer releases</source>
        <translation>
            <numerusform>%1, %Ln more in newer releases</numerusform>
            <numerusform>%1, %Ln more in newer releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagedWords</name>
    <message numerus="yes">
        <source>%Ln changes staged</source>
        <translation>
            <numerusform>%Ln change staged</numerusform>
            <numerusform>%Ln changes staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln take effect at once</source>
        <translation>
            <numerusform>%Ln takes effect at once</numerusform>
            <numerusform>%Ln take effect at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln after a restart of the hub</source>
        <translation>
            <numerusform>%Ln after a restart of the hub</numerusform>
            <numerusform>%Ln after a restart of the hub</numerusform>
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
    <message numerus="yes">
        <source>%Ln custom scope</source>
        <translation>
            <numerusform>%Ln custom scope</numerusform>
            <numerusform>%Ln custom scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln custom scopes</source>
        <translation>
            <numerusform>%Ln custom scope</numerusform>
            <numerusform>%Ln custom scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged change</source>
        <translation>
            <numerusform>%Ln staged change</numerusform>
            <numerusform>%Ln staged changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged changes</source>
        <translation>
            <numerusform>%Ln staged change</numerusform>
            <numerusform>%Ln staged changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wish</name>
    <message numerus="yes">
        <source>Give %1 to %Ln bearers</source>
        <translation>
            <numerusform>Give %1 to %Ln bearer</numerusform>
            <numerusform>Give %1 to %Ln bearers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %1 from %Ln bearers</source>
        <translation>
            <numerusform>Take %1 from %Ln bearer</numerusform>
            <numerusform>Take %1 from %Ln bearers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln staged changes</source>
        <translation>
            <numerusform>Take back %Ln staged change</numerusform>
            <numerusform>Take back %Ln staged changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln people to %1</source>
        <translation>
            <numerusform>Add %Ln person to %1</numerusform>
            <numerusform>Add %Ln people to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds it in %Ln ways: choose at the right which one to end, or press Delete for all</source>
        <translation>
            <numerusform>%1 holds it in %Ln way: choose at the right which one to end, or press Delete for all</numerusform>
            <numerusform>%1 holds it in %Ln ways: choose at the right which one to end, or press Delete for all</numerusform>
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
    <name>hubdesk::ui::AskAnswer</name>
    <message numerus="yes">
        <source>There are more than %n further ways.</source>
        <translation>
            <numerusform>There is more than one further way.</numerusform>
            <numerusform>There are more than %n further ways.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n further ways; each would have to end.</source>
        <translation>
            <numerusform>There is one further way; it would have to end too.</numerusform>
            <numerusform>There are %n further ways; each would have to end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further rights</source>
        <translation>
            <numerusform>1 further right</numerusform>
            <numerusform>%n further rights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>1 person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::AskPage</name>
    <message numerus="yes">
        <source>With %n changes</source>
        <translation>
            <numerusform>With 1 change</numerusform>
            <numerusform>With %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>1 person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>1 service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>1 token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln more it is not known, because roles’ scopes are missing.</source>
        <translation>
            <numerusform>Of one more it is not known, because roles’ scopes are missing.</numerusform>
            <numerusform>Of %Ln more it is not known, because roles’ scopes are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %Ln more</numerusform>
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
    <name>hubdesk::ui::ClassListDialog</name>
    <message numerus="yes">
        <source>%Ln people are added.</source>
        <translation>
            <numerusform>%Ln person is added.</numerusform>
            <numerusform>%Ln people are added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines name nobody on this hub and are left out.</source>
        <translation>
            <numerusform>%Ln line names nobody on this hub and is left out.</numerusform>
            <numerusform>%Ln lines name nobody on this hub and are left out.</numerusform>
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
    <name>hubdesk::ui::ComparePage</name>
    <message numerus="yes">
        <source>With %n staged</source>
        <comment>changes</comment>
        <translation>
            <numerusform>With %n staged</numerusform>
            <numerusform>With %n staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n staged changes</source>
        <translation>
            <numerusform>With %n staged change</numerusform>
            <numerusform>With %n staged changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <comment>people, services and tokens</comment>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln are shown</source>
        <translation>
            <numerusform>the first one is shown</numerusform>
            <numerusform>the first %Ln are shown</numerusform>
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
    <name>hubdesk::ui::DraftDialog</name>
    <message numerus="yes">
        <source>%Ln roles</source>
        <translation>
            <numerusform>%Ln role</numerusform>
            <numerusform>%Ln roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln, as far as their owners may the same</source>
        <translation>
            <numerusform>%Ln, as far as its owner may the same</numerusform>
            <numerusform>%Ln, as far as their owners may the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::EditorFilter</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::EditorPage</name>
    <message numerus="yes">
        <source>%Ln people, directly or through a group</source>
        <translation>
            <numerusform>1 person, directly or through a group</numerusform>
            <numerusform>%Ln people, directly or through a group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people gain something, with all that is staged</source>
        <translation>
            <numerusform>1 person gains something, with all that is staged</numerusform>
            <numerusform>%Ln people gain something, with all that is staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lose something, with all that is staged</source>
        <translation>
            <numerusform>1 person loses something, with all that is staged</numerusform>
            <numerusform>%Ln people lose something, with all that is staged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::EscalationPage</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and one more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln services</source>
        <translation>
            <numerusform>1 service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>1 person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>1 step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lose something by it</source>
        <translation>
            <numerusform>1 person loses something by it</numerusform>
            <numerusform>%Ln people lose something by it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ExportDialog</name>
    <message numerus="yes">
        <source>A new text of %Ln lines.</source>
        <translation>
            <numerusform>A new text of %Ln line.</numerusform>
            <numerusform>A new text of %Ln lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines added</source>
        <translation>
            <numerusform>%Ln line added</numerusform>
            <numerusform>%Ln lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines removed</source>
        <translation>
            <numerusform>%Ln line removed</numerusform>
            <numerusform>%Ln lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged changes are in it.</source>
        <translation>
            <numerusform>%Ln staged change is in it.</numerusform>
            <numerusform>%Ln staged changes are in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::FindingsModel</name>
    <message numerus="yes">
        <source>%1 – and %Ln alike</source>
        <translation>
            <numerusform>%1 – and one alike</numerusform>
            <numerusform>%1 – and %Ln alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::FindingsPage</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>1 finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln findings</source>
        <translation>
            <numerusform>%1 of 1 finding</numerusform>
            <numerusform>%1 of %Ln findings</numerusform>
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
    <name>hubdesk::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln records imported; Undo takes them back</source>
        <translation>
            <numerusform>%Ln record imported; Undo takes it back</numerusform>
            <numerusform>%Ln records imported; Undo takes them back</numerusform>
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
    <message numerus="yes">
        <source>Closing once %n changes are on disk</source>
        <translation>
            <numerusform>Closing once %n change are on disk</numerusform>
            <numerusform>Closing once %n changes are on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not on disk yet. They are tried again as long as the window is open.</source>
        <translation>
            <numerusform>%n change are not on disk yet. They are tried again as long as the window is open.</numerusform>
            <numerusform>%n changes are not on disk yet. They are tried again as long as the window is open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close and lose %n changes</source>
        <translation>
            <numerusform>Close and lose %n change</numerusform>
            <numerusform>Close and lose %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are taken back. The hub is not touched.</source>
        <translation>
            <numerusform>%Ln change is taken back. The hub is not touched.</numerusform>
            <numerusform>%Ln changes are taken back. The hub is not touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes</source>
        <translation>
            <numerusform>Discard %Ln change</numerusform>
            <numerusform>Discard %Ln changes</numerusform>
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
    <name>hubdesk::ui::ReviewDialog</name>
    <message numerus="yes">
        <source>Review of %Ln changes to %1</source>
        <translation>
            <numerusform>Review of %Ln change to %1</numerusform>
            <numerusform>Review of %Ln changes to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln people</source>
        <translation>
            <numerusform>Show the %Ln person</numerusform>
            <numerusform>Show the %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unstage %Ln changes</source>
        <translation>
            <numerusform>Unstage %Ln change</numerusform>
            <numerusform>Unstage %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of them.</source>
        <translation>
            <numerusform>The first %Ln of them.</numerusform>
            <numerusform>The first %Ln of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hubdesk::ui::ReviewLanes</name>
    <message numerus="yes">
        <source>%Ln changes:</source>
        <translation>
            <numerusform>%Ln change:</numerusform>
            <numerusform>%Ln changes:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people gain or lose something.</source>
        <translation>
            <numerusform>%Ln person gains or loses something.</numerusform>
            <numerusform>%Ln people gain or lose something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln now</source>
        <translation>
            <numerusform>Apply %Ln now</numerusform>
            <numerusform>Apply %Ln now</numerusform>
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
