trigger ThemeTrigger on Theme__c(before insert, before update, before delete, after undelete) {
    new ThemeHandler().run();
}
