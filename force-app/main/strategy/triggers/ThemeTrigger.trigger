trigger ThemeTrigger on Theme__c(before insert, before update, before delete, after insert, after undelete) {
    new ThemeHandler().run();
}
